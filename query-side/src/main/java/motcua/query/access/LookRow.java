package motcua.query.access;

import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import motcua.access.AccessRecorded;
import motcua.dossier.DossierId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Looks as they stand in the view: a document for each dossier that was shown, or one that names none. */
final class LookRow {

    static final String ACCESS = "access";
    static final String DOSSIER = "dossier";
    static final String ACCOUNT = "account";
    static final String KEY = "key";

    /** From when on the people concerned may read it: at once, or when its secrecy ends. */
    static final String OPEN = "open";

    /** 0 in exactly one document of each look. */
    static final String PART = "part";

    static final String AT = "at";
    static final String NAME = "name";
    static final String OFFICE = "office";
    static final String SHOWN = "shown";
    static final String SCOPE = "scope";
    static final String PURPOSE = "purpose";
    static final String LEGAL_BASIS = "basis";
    static final String SECRET_UNTIL = "secret";

    static final List<Bson> INDEXES = List.of(ascending(DOSSIER, KEY), ascending(ACCOUNT, KEY), ascending(PART));

    private LookRow() {}

    /** What {@code access} adds to the view. Instants stand to the millisecond, as they are recorded. */
    static List<Document> of(AccessRecorded access) {
        return access.dossiers().isEmpty()
                ? List.of(row(access, null, 0))
                : IntStream.range(0, access.dossiers().size())
                        .mapToObj(part -> row(access, access.dossiers().get(part), part))
                        .toList();
    }

    private static Document row(AccessRecorded access, @Nullable DossierId dossier, int part) {
        Instant at = access.stamp().recordedAt();
        Document row = new Document("_id", access.access() + "." + part)
                .append(ACCESS, access.access().toString())
                .append(ACCOUNT, access.stamp().actor().login())
                .append(KEY, LookKey.of(at, access.access(), part))
                .append(OPEN, Date.from(Objects.requireNonNullElse(access.secretUntil(), at)))
                .append(PART, part)
                .append(AT, Date.from(at))
                .append(NAME, access.name())
                .append(SHOWN, access.shown().name())
                .append(PURPOSE, access.purpose().name());
        add(row, DOSSIER, dossier);
        add(row, OFFICE, access.stamp().actor().office());
        add(row, SCOPE, access.scope());
        add(row, LEGAL_BASIS, access.legalBasis());
        if (access.secretUntil() != null) {
            row.append(SECRET_UNTIL, Date.from(access.secretUntil()));
        }
        return row;
    }

    private static void add(Document row, String name, @Nullable Object value) {
        if (value != null) {
            row.append(name, value.toString());
        }
    }
}
