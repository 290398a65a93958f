package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The types of BSON in the order MongoDB sorts them; a missing field sorts as null. */
enum KeyType {
    NULL(1),
    NUMBER(2),
    STRING(3),
    DOCUMENT(4),
    ARRAY(5),
    BINARY(6),
    UUID(7),
    OBJECT_ID(8),
    BOOLEAN(9),
    DATE(10),
    /** Whatever nobody sorts by; its place in the order is not MongoDB's. */
    OTHER(11);

    private final byte tag;

    KeyType(int tag) {
        this.tag = (byte) tag;
    }

    static KeyType of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing missing -> NULL;
            case Number number -> NUMBER;
            // A zero character would end the key early.
            case String string -> string.indexOf('\0') < 0 ? STRING : OTHER;
            case Document document -> DOCUMENT;
            case Collection<?> collection -> ARRAY;
            case BinData binary -> BINARY;
            case java.util.UUID uuid -> UUID;
            case ObjectId id -> OBJECT_ID;
            case Boolean bool -> BOOLEAN;
            case Instant instant -> DATE;
            default -> OTHER;
        };
    }

    /** Greater than zero, which ends strings and documents, and less than 255 even when inverted. */
    byte tag() {
        return tag;
    }
}
