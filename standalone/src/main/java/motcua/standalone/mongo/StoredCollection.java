package motcua.standalone.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents as BSON bytes.
 *
 * <p>The bytes of a document are never changed, only replaced: what a query found under the lock can be read after it,
 * however long the client takes, and no reader sees half an update. The library itself hands out the live documents.
 */
abstract class StoredCollection extends AbstractSynchronizedMongoCollection<Integer> {
    final DocumentStore store = new DocumentStore();

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized int count() {
        return store.count();
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return store.add(StoredBson.encode(document));
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        store.replace(position, StoredBson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Integer position) {
        store.remove(position);
    }

    @Override
    protected Document getDocument(Integer position) {
        return StoredBson.decode(store.get(position));
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        return store.positionOf(StoredBson.encode(document));
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return store.positions().map(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    /** The store counts its bytes; the library would encode every document once more to know. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return (int) Math.min(store.bytes(), Integer.MAX_VALUE);
    }
}
