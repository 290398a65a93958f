package motcua.query.trail.reconcile;

import java.time.Clock;
import java.util.List;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Trail;

/**
 * Compares every event of the store with its envelope, its entry and its leaf in the log, the log with what was signed of it,
 * and the views with both. Changes nothing, and knows nothing but what it reads: neither what the sequencer remembers nor what
 * was found before. May run while events arrive.
 */
public final class Reconciliation {

    private final Trail.Identity identity;
    private final Log log;
    private final StoredStream events;
    private final List<CountedView> views;
    private final Clock clock;

    /** @param identity that of {@code log}; its secret keys are not used */
    public Reconciliation(
            Trail.Identity identity, Log log, StoredStream events, List<? extends CountedView> views, Clock clock) {
        this.identity = identity;
        this.log = log;
        this.events = events;
        this.views = List.copyOf(views);
        this.clock = clock;
    }

    /**
     * Reads all of the log and of the store, in one thread, and reports. What does not answer is in the report; nothing is
     * thrown. Takes some 250 bytes of memory a stream.
     */
    public Report run() {
        return new Pass(identity, log, events, views, clock.instant()).run();
    }
}
