package motcua.query.trail.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import motcua.platform.stored.StoredStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is time to take the turn from another process. Nothing breaks when two do so at once, for the head moves from
 * what its mover has seen; they would only be in each other's way.
 */
final class Turn {

    private final Cells cells;
    private final StoredStream events;
    private final Clock clock;
    private final Duration patience;
    private final Duration heartbeat;

    private @Nullable String lastSeen;
    private Instant unchangedSince = Instant.MAX;
    private boolean isTaken;

    /**
     * @param patience how long the log may stand still although there is something to do; zero for an only process
     * @param heartbeat how long it may stand still when there is nothing to do
     */
    Turn(Cells cells, StoredStream events, Clock clock, Duration patience, Duration heartbeat) {
        this.cells = cells;
        this.events = events;
        this.clock = clock;
        this.patience = patience;
        this.heartbeat = heartbeat;
    }

    /** @param isOurs whether this process had the turn last: one that had a fault goes on at once */
    boolean mayBeTaken(Predicate<Head> isOurs) {
        Optional<Head> present = Head.in(cells.head());
        if (present.isEmpty() || patience.isZero() || isOurs.test(present.get())) {
            return true;
        }
        Optional<String> shown = cells.published().read();
        Duration still = unchanged(present.get().text() + shown.orElse(""));
        return still.compareTo(patience) >= 0
                && (hasWork(present.get(), shown) || still.compareTo(heartbeat.plus(patience)) >= 0);
    }

    /** Whether another process was seen to go on, at the last look. */
    boolean isTaken() {
        return isTaken;
    }

    private Duration unchanged(String seen) {
        Instant now = clock.instant();
        isTaken = lastSeen != null && !seen.equals(lastSeen);
        if (!seen.equals(lastSeen)) {
            lastSeen = seen;
            unchangedSince = now;
        }
        return Duration.between(unchangedSince, now);
    }

    private boolean hasWork(Head present, Optional<String> shown) {
        long size = shown.map(note -> Log.Published.of(note).size()).orElse(0L);
        return size < present.size()
                || !events.after(present.position(), 1).events().isEmpty();
    }
}
