package motcua.query.trail.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts everything that is found and keeps the first of it, so that a flood costs no memory. */
final class Findings {

    /** How many are told in detail. */
    static final int DETAILED = 100;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Finding>> details = new EnumMap<>(Kind.class);
    private int detailed;

    void add(Kind kind, Where where) {
        counts.merge(kind, 1L, Long::sum);
        List<Finding> ofKind = details.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (detailed == DETAILED && ofKind.isEmpty()) {
            // One of another kind says more than the hundredth of the same.
            mostDetailed().removeLast();
            detailed--;
        }
        if (detailed < DETAILED) {
            ofKind.add(Finding.of(kind, where));
            detailed++;
        }
    }

    private List<Finding> mostDetailed() {
        return Collections.max(details.values(), Comparator.comparingInt(List::size));
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Kind, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** In the order of their kinds, those of one kind in the order in which they were found. */
    List<Finding> details() {
        return details.values().stream().flatMap(List::stream).toList();
    }
}
