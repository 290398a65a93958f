package motcua.query.trail.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import motcua.query.platform.Signal;
import org.jspecify.annotations.Nullable;

/** Publishes what was integrated, soon after it was, and now and then although nothing was. */
final class Publishing implements Runnable {

    /** Publishing costs some flushes to disk; while events come without pause they share them. */
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMillis(300);

    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What only concerns the process whose turn it is. */
    private static final Set<Alarms.Kind> OURS = EnumSet.of(
            Alarms.Kind.REFUSED_TO_SIGN,
            Alarms.Kind.NO_KEY,
            Alarms.Kind.NOT_PUBLISHED,
            Alarms.Kind.NO_QUORUM,
            Alarms.Kind.WITNESS_CONTRADICTS);

    private final Publisher publisher;
    private final BooleanSupplier isMine;
    private final Signal moved;
    private final Alarms alarms;
    private final Clock clock;
    private final Duration heartbeat;
    private final Signal end = new Signal();

    private @Nullable Instant last;
    private long seen = -1;

    Publishing(
            Publisher publisher, BooleanSupplier isMine, Signal moved, Alarms alarms, Clock clock, Duration heartbeat) {
        this.publisher = publisher;
        this.isMine = isMine;
        this.moved = moved;
        this.alarms = alarms;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    @Override
    public void run() {
        while (end.times() == 0) {
            long times = moved.times();
            boolean isMine = this.isMine.getAsBoolean();
            if (!isMine) {
                OURS.forEach(alarms::end);
            }
            if (isMine && (times > seen || isHeartbeatDue())) {
                Duration pause = pass(times);
                end.await(0, pause.toNanos());
            } else {
                moved.await(Math.max(times, seen), LOOK.toNanos());
            }
        }
    }

    private boolean isHeartbeatDue() {
        return last == null || !clock.instant().isBefore(last.plus(heartbeat));
    }

    /** Publishes what was there when {@code moved} had been raised {@code times}; returns how long to wait after that. */
    private Duration pass(long times) {
        try {
            Publisher.Outcome outcome = publisher.publish();
            alarms.end(Alarms.Kind.NOT_PUBLISHED);
            return switch (outcome) {
                case PUBLISHED -> {
                    seen = times;
                    last = clock.instant();
                    yield BETWEEN_CHECKPOINTS;
                }
                case UNFINISHED -> A_MOMENT;
                case WITHHELD -> AFTER_A_FAULT;
            };
        } catch (Overtaken e) {
            // Somebody else signed meanwhile: look again.
            return BETWEEN_CHECKPOINTS;
        } catch (Contradiction e) {
            alarms.raise(Alarms.Kind.REFUSED_TO_SIGN, Objects.toString(e.getMessage()));
            return AFTER_A_FAULT;
        } catch (RuntimeException | Error e) {
            alarms.raise(Alarms.Kind.NOT_PUBLISHED, e.toString());
            return AFTER_A_FAULT;
        }
    }

    void stop() {
        end.raise();
        moved.raise();
    }
}
