package motcua.query.trail.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import motcua.query.trail.reconcile.Report.Outcome;
import motcua.query.trail.reconcile.Report.ViewCount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what views hold with what follows from the events of the log and of what lies behind it in the store. Both mean
 * something only about one position: so a view is counted when it has seen everything, and the count is worth something when
 * nothing has come to the store until it was done.
 */
final class ViewCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCheck.class);

    /** While events keep coming no count will ever be at one position. */
    private static final int ATTEMPTS = 5;

    /** A million events behind the log: then the log is what is late. */
    private static final int PAGES = 1_000;

    private final StoredStream store;
    private final Streams streams;
    private final Findings findings;
    private @Nullable String reached;

    /** @param reached up to where {@code streams} has counted */
    ViewCheck(StoredStream store, Streams streams, Findings findings, @Nullable String reached) {
        this.store = store;
        this.streams = streams;
        this.findings = findings;
        this.reached = reached;
    }

    /** Empty when nothing about this view follows from counting events. */
    Optional<ViewCount> check(CountedView view) {
        if (view.expected(streams.census()).isEmpty()) {
            return Optional.empty();
        }
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                boolean isComplete = countOn();
                Optional<Map<String, Long>> counted = view.counted();
                if (isComplete && counted.isPresent() && isStill()) {
                    return Optional.of(compare(view, counted.get()));
                }
            }
            return Optional.of(ViewCount.without(view.name(), Outcome.MOVING));
        } catch (RuntimeException e) {
            LOG.warn("view {} cannot be reconciled", view.name(), e);
            return Optional.of(ViewCount.without(view.name(), Outcome.AWAY));
        }
    }

    /** Counts what came behind the log; false when there is no end to it. */
    private boolean countOn() {
        for (int pages = 0; pages < PAGES; pages++) {
            Page page = store.after(reached, StoreWalk.PAGE);
            page.events().forEach(event -> streams.count(event.place().stream(), event.name()));
            reached = page.position();
            if (page.events().size() < StoreWalk.PAGE) {
                return true;
            }
        }
        return false;
    }

    private boolean isStill() {
        return store.after(reached, 1).events().isEmpty();
    }

    private ViewCount compare(CountedView view, Map<String, Long> counted) {
        Map<String, Long> expected = view.expected(streams.census());
        if (expected.equals(counted)) {
            return new ViewCount(view.name(), Outcome.EQUAL, expected, counted);
        }
        findings.add(Kind.VIEW_DIFFERS, Where.at(view.name(), "expected: " + expected + ", counted: " + counted));
        return new ViewCount(view.name(), Outcome.DIFFERS, expected, counted);
    }

    /** What is said when the log or the store of the events could not be read. */
    static List<ViewCount> none(List<CountedView> views) {
        return views.stream()
                .map(view -> ViewCount.without(view.name(), Outcome.AWAY))
                .toList();
    }
}
