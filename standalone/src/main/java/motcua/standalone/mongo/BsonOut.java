package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes the library's values with the driver's BSON writer. */
final class BsonOut {
    private static final int UUID_BYTES = 16;

    private BsonOut() {}

    static void document(BsonWriter out, Document document) {
        out.writeStartDocument();
        document.forEach((name, value) -> {
            out.writeName(name);
            value(out, value);
        });
        out.writeEndDocument();
    }

    private static void value(BsonWriter out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case String string -> out.writeString(string);
            case Integer number -> out.writeInt32(number);
            case Long number -> out.writeInt64(number);
            case Double number -> out.writeDouble(number);
            case Instant instant -> out.writeDateTime(instant.toEpochMilli());
            case Boolean bool -> out.writeBoolean(bool);
            case Document document -> document(out, document);
            case Collection<?> collection -> array(out, collection);
            case ObjectId id -> out.writeObjectId(new org.bson.types.ObjectId(id.toByteArray()));
            case BinData binary -> out.writeBinaryData(new BsonBinary(binary.getData()));
            case UUID uuid -> out.writeBinaryData(new BsonBinary(BsonBinarySubType.UUID_STANDARD, bytes(uuid)));
            default -> rare(out, value);
        }
    }

    private static void array(BsonWriter out, Collection<?> values) {
        out.writeStartArray();
        values.forEach(value -> value(out, value));
        out.writeEndArray();
    }

    private static void rare(BsonWriter out, Object value) {
        switch (value) {
            case LegacyUUID uuid ->
                out.writeBinaryData(new BsonBinary(BsonBinarySubType.UUID_LEGACY, bytes(uuid.getUuid())));
            case Decimal128 decimal ->
                out.writeDecimal128(
                        org.bson.types.Decimal128.fromIEEE754BIDEncoding(decimal.getHigh(), decimal.getLow()));
            case BsonTimestamp timestamp -> out.writeTimestamp(new org.bson.BsonTimestamp(timestamp.getValue()));
            case BsonRegularExpression regex ->
                out.writeRegularExpression(new org.bson.BsonRegularExpression(regex.getPattern(), regex.getOptions()));
            case BsonJavaScript script -> out.writeJavaScript(script.getCode());
            case MinKey least -> out.writeMinKey();
            case MaxKey greatest -> out.writeMaxKey();
            default -> throw new IllegalArgumentException("cannot keep a " + value.getClass());
        }
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
