package motcua.query.access;

import static com.mongodb.client.model.Indexes.ascending;

import java.util.Date;
import java.util.List;
import motcua.admin.AdminActed;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Acts of administrators as they stand in the view, beside the looks and without any field that looks are found by. */
final class ActRow {

    /** True in every act, and in nothing else. */
    static final String IS_ACT = "act";

    static final String BY = "by";
    static final String KEY = "key";
    static final String AT = "at";
    static final String NAME = "name";
    static final String METHOD = "method";
    static final String TARGET = "target";
    static final String BODY = "body";
    static final String NOTE = "note";
    static final String VERIFIER = "vkey";

    static final List<Bson> INDEXES = List.of(ascending(IS_ACT, KEY), ascending(BY, KEY));

    private ActRow() {}

    /** What {@code acted} adds to the view. */
    static Document of(AdminActed acted) {
        Document row = new Document("_id", acted.act().value())
                .append(IS_ACT, true)
                .append(BY, acted.stamp().actor().login())
                .append(KEY, LookKey.of(acted.stamp().recordedAt(), acted.act()))
                .append(AT, Date.from(acted.stamp().recordedAt()))
                .append(NAME, acted.name())
                .append(METHOD, acted.method())
                .append(TARGET, acted.target())
                .append(BODY, acted.body());
        add(row, NOTE, acted.note());
        add(row, VERIFIER, acted.key());
        return row;
    }

    private static void add(Document row, String name, @Nullable String value) {
        if (value != null) {
            row.append(name, value);
        }
    }
}
