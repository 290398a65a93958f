package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is the BSON order, so that a sorted map of byte arrays is an index.
 *
 * <p>No value's bytes are the beginning of another value's bytes: fields can stand one after the other, and all keys
 * that begin with the same values are neighbours. Arrays, Decimal128 and the rare types keep that property but not the
 * order; they make a key inexact.
 */
final class KeyWriter {
    private static final double TWO_TO_63 = 0x1p63;
    private static final byte END = 0;
    private static final int NO_REST = 0x8000;

    private final KeyBytes out = new KeyBytes();
    private boolean exact = true;

    static Key value(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.write(value);
        return writer.key();
    }

    static Key document(List<IndexKey> fields, Document document) {
        KeyWriter writer = new KeyWriter();
        for (IndexKey field : fields) {
            int start = writer.out.length();
            writer.write(at(document, field.getKey()));
            if (!field.isAscending()) {
                writer.out.invertFrom(start);
            }
        }
        return writer.key();
    }

    private static @Nullable Object at(Document document, String path) {
        return path.indexOf('.') < 0 ? document.get(path) : Utils.getSubdocumentValueCollectionAware(document, path);
    }

    private Key key() {
        return new Key(out.toArray(), exact);
    }

    private void write(@Nullable Object value) {
        out.add(KeyType.of(value).tag());
        content(value);
    }

    private void content(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Missing missing -> {}
            case Number number -> number(number);
            case String string when KeyType.of(string) == KeyType.STRING -> string(string);
            case Document document -> document(document);
            case Collection<?> collection -> array(collection);
            case BinData binary -> sized(binary.getData());
            case UUID uuid -> uuid(uuid);
            case ObjectId id -> out.add(id.toByteArray());
            case Boolean bool -> out.add((byte) (bool ? 1 : 0));
            case Instant instant -> out.add(instant.toEpochMilli() ^ Long.MIN_VALUE);
            default -> other(value);
        }
    }

    /** The nearest double, then what a long has beyond it: 2^53 and 2^53 + 1 are neighbours, not equals. */
    private void number(Number number) {
        double value = number.doubleValue();
        int rest = number instanceof Long whole ? rest(whole, value) : 0;
        exact &= !(number instanceof Decimal128) && !Double.isNaN(value);
        // Adding zero turns -0.0, which equals 0.0, into it.
        long bits = Double.doubleToLongBits(value + 0.0);
        out.add(bits ^ (bits >> 63 | Long.MIN_VALUE));
        out.add((short) (NO_REST + rest));
    }

    private static int rest(long whole, double nearest) {
        return nearest == TWO_TO_63 ? (int) (whole - Long.MAX_VALUE) - 1 : (int) (whole - (long) nearest);
    }

    private void string(String string) {
        out.add(string.getBytes(StandardCharsets.UTF_8));
        out.add(END);
    }

    private void document(Document document) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            out.add(KeyType.of(field.getValue()).tag());
            string(field.getKey());
            content(field.getValue());
        }
        out.add(END);
    }

    private void array(Collection<?> values) {
        exact = false;
        values.forEach(this::write);
        out.add(END);
    }

    private void uuid(UUID uuid) {
        out.add(uuid.getMostSignificantBits());
        out.add(uuid.getLeastSignificantBits());
    }

    private void other(Object value) {
        exact = false;
        sized(StoredBson.encode(new Document("", value)));
    }

    private void sized(byte[] bytes) {
        out.add(bytes.length);
        out.add(bytes);
    }
}
