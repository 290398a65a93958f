package motcua.standalone.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An index that knows the order of its documents; guarded by the lock of its collection. */
final class SortedIndex extends Index<Integer> {
    static final String ID = "_id";
    private static final int DOTTED_FIELD_NAME = 57;

    private final boolean primary;
    private final List<IndexKey> fields;
    private final NavigableMap<byte[], Integer> positions = new TreeMap<>(Arrays::compareUnsigned);
    private int inexact;

    private SortedIndex(String name, List<IndexKey> keys, boolean sparse, boolean primary) {
        super(name, keys, sparse);
        this.primary = primary;
        this.fields = endingWithId(keys);
    }

    /** The unique index on {@code _id}. */
    static SortedIndex primary(String name, List<IndexKey> keys) {
        return new SortedIndex(name, keys, false, true);
    }

    /** An index that any number of documents may share a key of. Being sparse has no effect on what it answers. */
    static SortedIndex secondary(String name, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(name, keys, sparse, false);
    }

    private static List<IndexKey> endingWithId(List<IndexKey> keys) {
        List<IndexKey> fields = new ArrayList<>(keys);
        if (keys.stream().noneMatch(key -> key.getKey().equals(ID))) {
            fields.add(new IndexKey(ID, true));
        }
        return List.copyOf(fields);
    }

    /** The declared fields and {@code _id}, which makes every key different. */
    List<IndexKey> fields() {
        return fields;
    }

    /** Whether all keys are in BSON order; one array among the indexed values suffices that they are not. */
    boolean isExact() {
        return inexact == 0;
    }

    /** Shows the positions in {@code ranges} in order, or reversed, until {@code visitor} has seen enough. */
    void walk(List<KeyRange> ranges, boolean reversed, Predicate<Integer> visitor) {
        for (KeyRange range : reversed ? ranges.reversed() : ranges) {
            NavigableMap<byte[], Integer> part = positions.subMap(range.from(), true, range.to(), false);
            for (Integer position : (reversed ? part.descendingMap() : part).values()) {
                if (!visitor.test(position)) {
                    return;
                }
            }
        }
    }

    private Key key(Document document) {
        return KeyWriter.document(fields, document);
    }

    /** The library asks every index; the primary one knows. */
    @Override
    public @Nullable Integer getPosition(Document document) {
        return primary ? positions.get(key(document).bytes()) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (primary && positions.containsKey(key(document).bytes())) {
            KeyValue id = new KeyValue(Collections.singletonList(document.get(ID)));
            throw new DuplicateKeyError(this, collection, getKeys(), id);
        }
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        put(key(document), position);
    }

    @Override
    public @Nullable Integer remove(Document document) {
        return remove(key(document));
    }

    /** The library would find a dotted name only after it has changed the indexes. */
    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        if (primary && newDocument.keySet().stream().anyMatch(name -> name.indexOf('.') >= 0)) {
            throw new MongoServerError(DOTTED_FIELD_NAME, "DottedFieldName", "field names may not contain '.'");
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        Key before = key(oldDocument);
        Key after = key(newDocument);
        if (!before.same(after)) {
            remove(before);
            put(after, position);
        }
    }

    private void put(Key key, Integer position) {
        positions.put(key.bytes(), position);
        inexact += key.exact() ? 0 : 1;
    }

    private @Nullable Integer remove(Key key) {
        Integer position = positions.remove(key.bytes());
        inexact -= position == null || key.exact() ? 0 : 1;
        return position;
    }

    /** Never: the library knows positions without order only. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException("sorted indexes are walked");
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return positions.size();
    }

    @Override
    public boolean isUnique() {
        return primary;
    }

    @Override
    public void drop() {
        positions.clear();
        inexact = 0;
    }
}
