package motcua.benchmarks.crud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import motcua.benchmarks.crud.DossierRecord.State;
import motcua.benchmarks.crud.Numbers.Numbered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a dossier, each in a transaction. */
@Service
@Transactional
class DossierService {

    private static final Duration LIMIT = Duration.ofDays(3);

    private final DossierRecords dossiers;
    private final Clock clock;

    DossierService(DossierRecords dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Who asks for a step. */
    record Request(String by, String id) {}

    /** Who asks for something. */
    record Applicant(String name, String phone, String address) {}

    /** Opens one. */
    void receive(UUID id, Numbered number, Applicant applicant, Request request) {
        Instant now = clock.instant();
        DossierRecord dossier = new DossierRecord();
        dossier.id = id;
        dossier.code = number.code();
        dossier.office = number.office();
        dossier.procedure = "1.004873";
        dossier.channel = "COUNTER";
        dossier.applicantName = applicant.name();
        dossier.applicantPhone = applicant.phone();
        dossier.applicantAddress = applicant.address();
        dossier.received = now;
        dossier.due = now.plus(LIMIT);
        stamp(dossier, now, request);
        dossiers.save(dossier);
    }

    void assign(UUID id, String officer, Request request) {
        change(id, State.RECEIVED, State.IN_PROCESS, request, (dossier, _) -> dossier.officer = officer);
    }

    void resolve(UUID id, String outcome, Request request) {
        change(id, State.IN_PROCESS, State.RESOLVED, request, (dossier, now) -> {
            dossier.outcome = outcome;
            dossier.resolved = now;
        });
    }

    void giveBack(UUID id, Request request) {
        change(id, State.RESOLVED, State.RETURNED, request, (dossier, now) -> dossier.returned = now);
    }

    private void change(UUID id, State from, State to, Request request, BiConsumer<DossierRecord, Instant> change) {
        DossierRecord dossier = dossiers.findById(id).orElseThrow();
        if (dossier.state != from) {
            throw new IllegalStateException("not possible in this state");
        }
        Instant now = clock.instant();
        dossier.state = to;
        change.accept(dossier, now);
        stamp(dossier, now, request);
    }

    private static void stamp(DossierRecord dossier, Instant now, Request request) {
        dossier.changed = now;
        dossier.changedBy = request.by();
        dossier.request = request.id();
    }
}
