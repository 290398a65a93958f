package motcua.query.scoreboard;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The touches of one batch: read the days they belong to, count what is new, write all days at once. */
final class ScoreboardBatch implements View.Batch {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final LateEntry lateEntry;
    private final Map<OfficeDay, List<Touch>> touches = new LinkedHashMap<>();

    ScoreboardBatch(MongoCollection<Document> collection, LateEntry lateEntry) {
        this.collection = collection;
        this.lateEntry = lateEntry;
    }

    @Override
    public void add(DossierEvent event, long version) {
        for (Touch touch : Touch.of(event, version, lateEntry)) {
            touches.computeIfAbsent(touch.at(), _ -> new ArrayList<>()).add(touch);
        }
    }

    @Override
    public void flush() {
        List<WriteModel<Document>> writes = writes(stored());
        if (writes.isEmpty()) {
            return;
        }
        // A collision of inserts throws by itself; days written before that are recognised when the batch comes again.
        BulkWriteResult result = collection.bulkWrite(writes, UNORDERED);
        if (result.getInsertedCount() + result.getMatchedCount() != writes.size()) {
            throw new Overtaken(collection.getNamespace().getCollectionName());
        }
    }

    private Map<String, Document> stored() {
        Map<String, Document> stored = new HashMap<>();
        List<String> ids = touches.keySet().stream().map(OfficeDay::id).toList();
        if (!ids.isEmpty()) {
            collection.find(in(DayBoard.ID, ids)).forEach(day -> stored.put(day.getString(DayBoard.ID), day));
        }
        return stored;
    }

    private List<WriteModel<Document>> writes(Map<String, Document> stored) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        touches.forEach((at, ofDay) -> {
            Document before = stored.get(at.id());
            Document after = DayBoard.after(before, ofDay, lateEntry);
            if (before == null || revision(before) != revision(after)) {
                writes.add(write(before, after));
            }
        });
        return writes;
    }

    /** Only over the revision that was read: a former owner of the segment that wakes up late must not undo what followed. */
    private static WriteModel<Document> write(@Nullable Document before, Document after) {
        return before == null
                ? new InsertOneModel<>(after)
                : new ReplaceOneModel<>(
                        and(eq(DayBoard.ID, before.getString(DayBoard.ID)), eq(DayBoard.REVISION, revision(before))),
                        after);
    }

    private static long revision(Document day) {
        return day.getLong(DayBoard.REVISION);
    }
}
