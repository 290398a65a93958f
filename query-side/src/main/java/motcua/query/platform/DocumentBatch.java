package motcua.query.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.dossier.DossierEvent;
import org.bson.Document;

/** All that one batch does to each document, as one write per document and one bulk write for all. */
final class DocumentBatch implements View.Batch {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final ReplaceOptions REPLACE = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final DocumentView.Projection projection;
    private final Clock clock;
    private final Map<String, Write> writes = new LinkedHashMap<>();

    DocumentBatch(MongoCollection<Document> collection, DocumentView.Projection projection, Clock clock) {
        this.collection = collection;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public void add(DossierEvent event, long version) {
        Write write = projection.write(event, version);
        writes.merge(write.id(), write, Write::then);
    }

    @Override
    public void flush() {
        Date now = Date.from(clock.instant());
        List<WriteModel<Document>> models =
                writes.values().stream().map(write -> model(write, now)).toList();
        // A refused insert means that the document exists: a newer one, or one that a former owner of the segment
        // inserted
        // a moment ago. Only the second attempt, which meets an existing document, can tell them apart.
        List<WriteModel<Document>> refused = refusedOf(models);
        List<WriteModel<Document>> overtaken = refusedOf(refused);
        assert overtaken.size() <= refused.size();
    }

    /** The writes that met an existing document; throws for every other fault. */
    private List<WriteModel<Document>> refusedOf(List<WriteModel<Document>> models) {
        if (models.isEmpty()) {
            return List.of();
        }
        try {
            collection.bulkWrite(models, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(DocumentBatch::isDuplicate)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> models.get(error.getIndex()))
                    .toList();
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Only over an older version: what comes twice, or late from a former owner of the segment, meets no document. */
    private static WriteModel<Document> model(Write write, Date now) {
        Document older =
                new Document("_id", write.id()).append(DocumentView.VERSION, new Document("$lt", write.version()));
        return switch (write) {
            case Write.Put put -> new UpdateOneModel<>(older, update(put), UPSERT);
            // The tombstone keeps the version, or a late writer would bring the document back to life.
            case Write.Remove remove ->
                new ReplaceOneModel<>(
                        older,
                        new Document("_id", remove.id())
                                .append(DocumentView.VERSION, remove.version())
                                .append(DocumentView.GONE, now),
                        REPLACE);
        };
    }

    private static Document update(Write.Put put) {
        Document fields = new Document(put.fields());
        fields.append(DocumentView.VERSION, put.version());
        return new Document("$set", fields).append("$unset", new Document(DocumentView.GONE, ""));
    }
}
