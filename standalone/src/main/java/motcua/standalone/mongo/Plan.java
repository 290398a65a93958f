package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a query will be answered.
 *
 * @param access shows the positions of the candidates until told to stop
 * @param covered whether every candidate matches
 * @param ordered whether the candidates come in the order asked for
 * @param worth the greater, the fewer candidates to expect
 */
record Plan(Access access, boolean covered, boolean ordered, int worth) {
    /** Nothing can be better than to know the id. */
    private static final int BY_ID = Integer.MAX_VALUE;

    /** Shows positions to a visitor until it returns false. */
    @FunctionalInterface
    interface Access {
        void walk(Predicate<Integer> visitor);
    }

    /** The best plan; reading everything, if no index helps. */
    static Plan of(Document query, Sort sort, List<Index<Integer>> indexes, DocumentStore store) {
        Filter filter = Filter.of(query);
        Plan best = scan(query, sort, store);
        for (Index<Integer> index : indexes) {
            Plan plan = sort.isNatural() ? null : with(index, query, filter, sort);
            best = plan != null && plan.worth > best.worth ? plan : best;
            if (best.worth == BY_ID) {
                return best;
            }
        }
        return best;
    }

    private static @Nullable Plan with(Index<Integer> index, Document query, Filter filter, Sort sort) {
        if (index instanceof SortedIndex sorted) {
            return sorted.isExact() ? walk(filter, sort, sorted) : null;
        }
        if (!index.canHandle(query)) {
            return null;
        }
        // A unique index of the library: it only knows filters that hold all its fields equal.
        Iterable<Integer> positions = index.getPositions(query);
        return new Plan(visitor -> each(positions, visitor), false, sort.isNone(), BY_ID);
    }

    private static Plan scan(Document query, Sort sort, DocumentStore store) {
        boolean reversed = sort.isNaturalReversed();
        return new Plan(
                visitor -> store.walk(reversed, visitor), query.isEmpty(), sort.isNone() || sort.isNatural(), 0);
    }

    private static Plan walk(Filter filter, Sort sort, SortedIndex index) {
        List<Bounds> bounds = filter.branches().stream()
                .map(branch -> Bounds.of(branch, index.fields()))
                .toList();
        boolean covered = bounds.stream().allMatch(Bounds::covers);
        int direction = sort.isNone() ? 1 : sort.direction(index.fields(), filter.heldEqual());
        int worth = worth(bounds, index, direction != 0 && !sort.isNone());
        List<KeyRange> ranges = worth == 0
                ? List.of(KeyRange.ALL)
                : KeyRange.union(
                        bounds.stream().flatMap(b -> b.ranges().stream()).toList());
        return new Plan(visitor -> index.walk(ranges, direction < 0, visitor), covered, direction != 0, worth);
    }

    private static int worth(List<Bounds> bounds, SortedIndex index, boolean sorts) {
        int precision = bounds.stream().mapToInt(Bounds::precision).min().orElse(0);
        boolean byId = index.isUnique() && precision > 1;
        return byId ? BY_ID : 2 * precision + (sorts ? 1 : 0);
    }

    private static void each(Iterable<Integer> positions, Predicate<Integer> visitor) {
        for (Integer position : positions) {
            if (!visitor.test(position)) {
                return;
            }
        }
    }
}
