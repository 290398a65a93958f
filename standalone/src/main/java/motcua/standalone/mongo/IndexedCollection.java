package motcua.standalone.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection that finds its documents through sorted indexes. */
final class IndexedCollection extends StoredCollection {
    /** Documents in the first reply when the client does not say. MongoDB sends 101; here a round trip is cheap. */
    private static final int FIRST_BATCH = 1000;

    private final Finder finder = new Finder(store, getIndexes());

    IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    long examined() {
        return finder.examined();
    }

    Stream<Document> stream(Document query, Document orderBy, int skip, int limit) {
        return find(query, orderBy, skip, limit).stream().map(StoredBson::decode);
    }

    synchronized List<Document> keysOfIndexes(String name) {
        return getIndexes().stream()
                .filter(index -> name.equals("*") ? !index.getName().equals("_id_") : name.equals(index.getName()))
                .map(index -> (Document) index.toIndexDescription().get("key"))
                .toList();
    }

    /** Not synchronized as a whole: only finding needs the lock, reading what was found does not. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public QueryResult handleQuery(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        if (!(selector.get("$query") instanceof Document query)) {
            return super.handleQuery(parameters);
        }
        int batchSize = parameters.getBatchSize() > 0 ? parameters.getBatchSize() : FIRST_BATCH;
        Document orderBy = (Document) selector.get("$orderby");
        return queryDocuments(
                query,
                orderBy,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                batchSize,
                parameters.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        List<byte[]> found = find(query, orderBy, skip, limit);
        if (batchSize <= 0) {
            return new QueryResult(() -> found.stream().map(StoredBson::decode).iterator());
        }
        FoundCursor cursor = new FoundCursor(cursorRegistry.generateCursorId(), found, page -> read(page, fields));
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private synchronized List<byte[]> find(Document query, @Nullable Document orderBy, int skip, int limit) {
        return finder.find(query, Sort.of(orderBy), skip, limit);
    }

    private List<Document> read(List<byte[]> page, @Nullable Document fields) {
        Stream<Document> documents = page.stream().map(StoredBson::decode);
        return matchDocumentsFromStream(documents, new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty() ? super.count(query, skip, limit) : finder.count(query, skip, limit);
    }

    /** Synchronized, unlike the library's: a document written during the build would be missing from the index. */
    @Override
    public synchronized void addIndex(Index<Integer> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    /** Sets and removes whole fields without the library, which spends more on their paths than on all the rest. */
    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        PlainUpdate plain = multi ? null : PlainUpdate.of(selector, update);
        if (plain == null) {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        }
        Integer position = finder.first(selector);
        Document result = new Document("n", position == null ? 0 : 1).append("nModified", 0);
        if (position != null) {
            return result.append("nModified", replace(position, plain) ? 1 : 0);
        }
        return upsert ? result.append("upserted", insert(plain.created())) : result;
    }

    private boolean replace(Integer position, PlainUpdate plain) {
        Document before = getDocument(position);
        Document after = plain.applyTo(before);
        if (after.equals(before)) {
            return false;
        }
        getIndexes().forEach(index -> index.checkUpdate(before, after, this));
        getIndexes().forEach(index -> index.updateInPlace(before, after, position, this));
        handleUpdate(position, before, after);
        return true;
    }

    private Object insert(Document created) {
        addDocument(created);
        return created.getOrMissing(SortedIndex.ID);
    }
}
