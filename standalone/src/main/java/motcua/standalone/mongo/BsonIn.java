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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/** Reads with the driver's BSON reader what {@link BsonOut} wrote. */
final class BsonIn {
    private BsonIn() {}

    static Document document(BsonReader in) {
        Document document = new Document();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            document.put(in.readName(), value(in));
        }
        in.readEndDocument();
        return document;
    }

    private static List<@Nullable Object> array(BsonReader in) {
        List<@Nullable Object> values = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            values.add(value(in));
        }
        in.readEndArray();
        return values;
    }

    private static @Nullable Object value(BsonReader in) {
        return switch (in.getCurrentBsonType()) {
            case NULL -> nothing(in);
            case STRING -> in.readString();
            case INT32 -> in.readInt32();
            case INT64 -> in.readInt64();
            case DOUBLE -> in.readDouble();
            case DATE_TIME -> Instant.ofEpochMilli(in.readDateTime());
            case BOOLEAN -> in.readBoolean();
            case DOCUMENT -> document(in);
            case ARRAY -> array(in);
            case OBJECT_ID -> new ObjectId(in.readObjectId().toByteArray());
            case BINARY -> binary(in.readBinaryData());
            default -> rare(in);
        };
    }

    private static @Nullable Object nothing(BsonReader in) {
        in.readNull();
        return null;
    }

    private static Object binary(BsonBinary binary) {
        ByteBuffer bytes = ByteBuffer.wrap(binary.getData());
        if (binary.getType() == BsonBinarySubType.UUID_STANDARD.getValue()) {
            return new UUID(bytes.getLong(), bytes.getLong());
        }
        boolean legacy = binary.getType() == BsonBinarySubType.UUID_LEGACY.getValue();
        return legacy ? new LegacyUUID(bytes.getLong(), bytes.getLong()) : new BinData(binary.getData());
    }

    private static Object rare(BsonReader in) {
        return switch (in.getCurrentBsonType()) {
            case DECIMAL128 -> decimal(in.readDecimal128());
            case TIMESTAMP -> new BsonTimestamp(in.readTimestamp().getValue());
            case REGULAR_EXPRESSION -> regularExpression(in.readRegularExpression());
            case JAVASCRIPT -> new BsonJavaScript(in.readJavaScript());
            case MIN_KEY -> {
                in.readMinKey();
                yield MinKey.getInstance();
            }
            case MAX_KEY -> {
                in.readMaxKey();
                yield MaxKey.getInstance();
            }
            default -> throw new IllegalStateException("never written: " + in.getCurrentBsonType());
        };
    }

    private static Decimal128 decimal(org.bson.types.Decimal128 decimal) {
        return new Decimal128(decimal.getLow(), decimal.getHigh());
    }

    private static BsonRegularExpression regularExpression(org.bson.BsonRegularExpression regex) {
        return new BsonRegularExpression(regex.getPattern(), regex.getOptions());
    }
}
