package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;

/** Documents as they are kept: a fraction of the memory of a tree of maps, and nothing in them can change. */
final class StoredBson {
    private static final int USUAL_BYTES = 512;

    private StoredBson() {}

    static byte[] encode(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(USUAL_BYTES);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            BsonOut.document(writer, document);
            return buffer.toByteArray();
        }
    }

    static Document decode(byte[] bson) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bson))) {
            return BsonIn.document(reader);
        }
    }
}
