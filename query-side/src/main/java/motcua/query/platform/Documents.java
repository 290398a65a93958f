package motcua.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents that are written over the revision that was read, and nothing else. */
public record Documents(MongoCollection<Document> collection) {

    public static final String ID = "_id";

    /** Grows with every write. */
    public static final String REVISION = "rev";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** Those that there are of {@code ids}, under their ids. */
    public Map<String, Document> find(Collection<String> ids) {
        return find(in(ID, ids));
    }

    public Map<String, Document> find(Bson filter) {
        Map<String, Document> found = new HashMap<>();
        collection.find(filter).forEach(document -> found.put(document.getString(ID), document));
        return found;
    }

    /** Writes those of {@code after} that differ from what was read; throws {@link Overtaken} when others wrote in between. */
    public void write(Map<String, Document> before, Collection<Document> after) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : after) {
            Document read = before.get(document.getString(ID));
            if (read == null || revision(read) != revision(document)) {
                writes.add(write(read, document));
            }
        }
        if (writes.isEmpty()) {
            return;
        }
        // A collision of inserts throws by itself; what was written before that is recognised when the batch comes
        // again.
        BulkWriteResult result = collection.bulkWrite(writes, UNORDERED);
        if (result.getInsertedCount() + result.getMatchedCount() != writes.size()) {
            throw new Overtaken(collection.getNamespace().getCollectionName());
        }
    }

    /** A former owner of the segment that wakes up late must not undo what followed. */
    private static WriteModel<Document> write(@Nullable Document before, Document after) {
        return before == null
                ? new InsertOneModel<>(after)
                : new ReplaceOneModel<>(and(eq(ID, before.getString(ID)), eq(REVISION, revision(before))), after);
    }

    private static long revision(Document document) {
        return document.getLong(REVISION);
    }
}
