package motcua.standalone.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens databases with sorted indexes, and answers the commands that the library answers wrongly or slowly. */
final class IndexedBackend extends AbstractMongoBackend {
    /** Commands that take whole collections away: the library does them in steps that a reader must not see. */
    private static final Set<String> ALONE = Set.of("renameCollection", "drop", "dropDatabase");

    private final ReadWriteLock collections = new ReentrantReadWriteLock();

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        Lock lock = ALONE.contains(command) ? collections.writeLock() : collections.readLock();
        lock.lock();
        try {
            return answer(command, message, () -> super.handleMessage(message));
        } finally {
            lock.unlock();
        }
    }

    private Document answer(String command, MongoMessage message, Supplier<Document> library) {
        return switch (command) {
            case "aggregate" -> aggregate(message, library);
            case "dropIndexes" -> dropIndexes(message, library);
            case "update" -> BulkWrites.update(message.getDocument(), library);
            case "insert" -> BulkWrites.insert(message.getDocument(), library);
            default -> library.get();
        };
    }

    private Document aggregate(MongoMessage message, Supplier<Document> library) {
        IndexedCollection collection = collection(message, "aggregate");
        IndexedPipeline pipeline = IndexedPipeline.of(message.getDocument());
        if (collection == null || !pipeline.startsWithMatch()) {
            return library.get();
        }
        return pipeline.run(collection, stages -> library(stages, collection));
    }

    private Aggregation library(List<Document> stages, IndexedCollection collection) {
        return Aggregation.fromPipeline(stages, this::resolveDatabase, collection.getDatabase(), collection, oplog);
    }

    /** The library drops by name in all collections at once; by key it touches the right one only. */
    private Document dropIndexes(MongoMessage message, Supplier<Document> library) {
        Document command = message.getDocument();
        IndexedCollection collection = collection(message, "dropIndexes");
        if (collection == null || !(command.get("index") instanceof String name)) {
            return library.get();
        }
        Document answer = new Document("ok", 1.0);
        for (Document keys : collection.keysOfIndexes(name)) {
            command.put("index", keys);
            answer = library.get();
        }
        return answer;
    }

    private @Nullable IndexedCollection collection(MongoMessage message, String command) {
        String name = String.valueOf(message.getDocument().get(command));
        MongoDatabase database = resolveDatabase(message.getDatabaseName());
        return (IndexedCollection) database.resolveCollection(name, false);
    }
}
