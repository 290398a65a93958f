package motcua.benchmarks.crud;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The present state of a dossier. */
@Entity
@Audited
@Table(
        name = "dossier",
        indexes = {@Index(columnList = "code", unique = true), @Index(columnList = "office, due")})
class DossierRecord {

    enum State {
        RECEIVED,
        IN_PROCESS,
        RESOLVED,
        RETURNED
    }

    @Id
    UUID id = new UUID(0, 0);

    @Version
    @Nullable
    Long version;

    String code = "";
    String office = "";
    String procedure = "";
    String channel = "";
    String applicantName = "";
    String applicantPhone = "";
    String applicantAddress = "";

    @Enumerated(EnumType.STRING)
    State state = State.RECEIVED;

    @Nullable
    String officer;

    @Nullable
    String outcome;

    /** Who changed it last, and by which request. */
    String changedBy = "";

    String request = "";
    Instant changed = Instant.EPOCH;
    Instant received = Instant.EPOCH;
    Instant due = Instant.EPOCH;

    @Nullable
    Instant resolved;

    @Nullable
    Instant returned;
}
