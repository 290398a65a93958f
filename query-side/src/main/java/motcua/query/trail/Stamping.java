package motcua.query.trail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Trail;
import motcua.query.trail.time.StampKeeper;
import motcua.query.trail.time.StampStore;
import motcua.query.trail.time.StampStore.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** Has published checkpoints stamped by the configured authority; does nothing without one. */
class Stamping {

    private final StampStore store;
    private final @Nullable StampKeeper keeper;
    private final Trail trail;
    private final Alarms alarms;
    private final Clock clock;

    /** {@code keeper} is null when there is no authority. */
    Stamping(StampStore store, @Nullable StampKeeper keeper, Trail trail, Alarms alarms, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.trail = trail;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The newest stamp; empty when there is no authority, or none has answered yet. */
    Optional<Kept> last() {
        return keeper == null ? Optional.empty() : store.last();
    }

    /** How old the newest stamp is; empty when there is none, or another process has it made. */
    Optional<Duration> age() {
        return keeper == null ? Optional.empty() : keeper.age(clock.instant());
    }

    /** Only where the turn is, or each process would ask. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void offer() {
        if (keeper == null || !trail.keeper().hasTurn()) {
            alarms.end(Alarms.Kind.STAMP_OVERDUE);
            return;
        }
        try {
            trail.log()
                    .published()
                    .ifPresent(published ->
                            keeper.offer(published.note().toString().getBytes(StandardCharsets.UTF_8)));
        } finally {
            if (keeper.overdue(clock.instant())) {
                alarms.raise(Alarms.Kind.STAMP_OVERDUE, keeper.failure().orElse("no time stamp for too long"));
            } else {
                alarms.end(Alarms.Kind.STAMP_OVERDUE);
            }
        }
    }
}
