package motcua.query.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
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
import java.util.function.Function;
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
    private final Map<String, Pending> writes = new LinkedHashMap<>();

    /**
     * What is to be written to one document.
     *
     * @param whole whether it begins with the first event of its dossier: then nobody has written the document before,
     *     unless the batch comes twice
     */
    private record Pending(Write write, boolean whole) {
        Pending then(Pending later) {
            return new Pending(write.then(later.write), whole);
        }
    }

    DocumentBatch(MongoCollection<Document> collection, DocumentView.Projection projection, Clock clock) {
        this.collection = collection;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public void add(DossierEvent event, long version) {
        Write write = projection.write(event, version);
        writes.merge(write.id(), new Pending(write, version == 0), Pending::then);
    }

    @Override
    public void flush() {
        Date now = Date.from(clock.instant());
        // What is refused has a document already: a newer one, one of the same batch when it came before, or one that a
        // former owner of the segment inserted a moment ago. Only the second attempt can tell them apart.
        List<Pending> refused = refusedOf(
                List.copyOf(writes.values()),
                pending -> pending.whole() ? insert(pending.write(), now) : update(pending.write(), now));
        var _ = refusedOf(refused, pending -> update(pending.write(), now));
    }

    /** The writes that met an existing document; throws for every other fault. */
    private List<Pending> refusedOf(List<Pending> pending, Function<Pending, WriteModel<Document>> model) {
        if (pending.isEmpty()) {
            return List.of();
        }
        try {
            collection.bulkWrite(pending.stream().map(model).toList(), UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(DocumentBatch::isDuplicate)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> pending.get(error.getIndex()))
                    .toList();
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Cheaper than an update that finds nothing, for us and for the database. */
    private static WriteModel<Document> insert(Write write, Date now) {
        Document document = new Document("_id", write.id());
        document.putAll(content(write, now));
        return new InsertOneModel<>(document);
    }

    /** Only over an older version: what comes twice, or late from a former owner of the segment, meets no document. */
    private static WriteModel<Document> update(Write write, Date now) {
        Document older =
                new Document("_id", write.id()).append(DocumentView.VERSION, new Document("$lt", write.version()));
        Document content = content(write, now);
        return switch (write) {
            case Write.Put _ ->
                new UpdateOneModel<>(
                        older,
                        new Document("$set", content).append("$unset", new Document(DocumentView.GONE, "")),
                        UPSERT);
            case Write.Remove remove -> new ReplaceOneModel<>(older, content.append("_id", remove.id()), REPLACE);
        };
    }

    private static Document content(Write write, Date now) {
        return switch (write) {
            case Write.Put put -> new Document(put.fields()).append(DocumentView.VERSION, put.version());
            // The tombstone keeps the version, or a late writer would bring the document back to life.
            case Write.Remove remove ->
                new Document(DocumentView.VERSION, remove.version()).append(DocumentView.GONE, now);
        };
    }
}
