package motcua.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
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
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents that are written over the revision that was read, and nothing else. */
public record Documents(MongoCollection<Document> collection) {

    public static final String ID = "_id";

    /** Grows with every write. */
    public static final String REVISION = "rev";

    private static final int TIMES = 3;
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
        // What was written all the same is recognised when it is tried again.
        try {
            BulkWriteResult result = collection.bulkWrite(writes, UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() != writes.size()) {
                throw new Overtaken(collection.getNamespace().getCollectionName());
            }
        } catch (MongoBulkWriteException e) {
            throw isCollision(e) ? new Overtaken(collection.getNamespace().getCollectionName()) : e;
        }
    }

    /** Whether nothing is wrong but that others inserted what was inserted here. */
    private static boolean isCollision(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    /**
     * Writes what {@code after} makes of {@code stored}; who is overtaken reads {@code ids} anew and tries again, three times in all. For
     * what adds others up, which are written already: whoever tells a step again that had been set aside writes beside the one who goes
     * on, and does not come a second time by itself.
     *
     * @param stored brought up when {@code ids} are read anew
     */
    public void writeUpon(
            Map<String, Document> stored,
            Collection<String> ids,
            Function<Map<String, Document>, List<Document>> after) {
        for (int left = TIMES; ; left--) {
            try {
                write(stored, after.apply(stored));
                return;
            } catch (Overtaken e) {
                if (left == 1) {
                    throw e;
                }
            }
            ids.forEach(stored::remove);
            stored.putAll(find(ids));
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
