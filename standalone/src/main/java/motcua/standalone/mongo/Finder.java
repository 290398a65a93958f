package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds documents by the best plan there is; guarded by the lock of its collection. */
final class Finder {
    private final DocumentStore store;
    private final List<Index<Integer>> indexes;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final LongAdder examined = new LongAdder();

    Finder(DocumentStore store, List<Index<Integer>> indexes) {
        this.store = store;
        this.indexes = indexes;
    }

    long examined() {
        return examined.sum();
    }

    /** The matching documents; a limit of 0 or less means all. */
    List<byte[]> find(Document query, Sort sort, int skip, int limit) {
        Plan plan = Plan.of(query, sort, indexes, store);
        List<byte[]> found = new ArrayList<>();
        int end = limit <= 0 ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, (long) skip + limit);
        walk(plan, query, position -> {
            found.add(store.get(position));
            return !plan.ordered() || found.size() < end;
        });
        List<byte[]> inOrder = plan.ordered() ? found : sorted(found, sort.comparator());
        return inOrder.subList(Math.min(skip, inOrder.size()), Math.min(end, inOrder.size()));
    }

    /** The position of some matching document. */
    @Nullable
    Integer first(Document query) {
        AtomicReference<@Nullable Integer> first = new AtomicReference<>();
        walk(Plan.of(query, Sort.of(null), indexes, store), query, position -> {
            first.set(position);
            return false;
        });
        return first.get();
    }

    int count(Document query, int skip, int limit) {
        int[] matches = {0};
        long end = limit <= 0 ? Integer.MAX_VALUE : (long) skip + limit;
        walk(Plan.of(query, Sort.of(null), indexes, store), query, position -> ++matches[0] < end);
        return Math.max(0, matches[0] - skip);
    }

    private void walk(Plan plan, Document query, Predicate<Integer> visitor) {
        plan.access().walk(position -> {
            examined.increment();
            return !(plan.covered() || matches(position, query)) || visitor.test(position);
        });
    }

    private boolean matches(Integer position, Document query) {
        return matcher.matches(StoredBson.decode(store.get(position)), query);
    }

    private static List<byte[]> sorted(List<byte[]> found, Comparator<Document> order) {
        @SuppressWarnings("ArrayRecordComponent")
        record Sortable(Document document, byte[] bson) {}
        return found.stream()
                .map(bson -> new Sortable(StoredBson.decode(bson), bson))
                .sorted(Comparator.comparing(Sortable::document, order))
                .map(Sortable::bson)
                .toList();
    }
}
