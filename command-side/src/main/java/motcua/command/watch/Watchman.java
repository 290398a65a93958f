package motcua.command.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import motcua.catalogue.Calendars;
import motcua.command.platform.Commands;
import motcua.platform.stored.StoredStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps a {@link Watch} going, every second, beginning a while after the start: whoever waits at the counter comes first. */
@Component
final class Watchman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

    private static final long PATIENCE_SECONDS = 10;

    private final Watch watch;
    private final Counter said;
    private final Duration after;
    private ScheduledExecutorService thread = idle();
    private volatile boolean isRunning;
    private boolean isAway;

    Watchman(
            StoredStream events,
            Calendars calendars,
            Commands commands,
            Clock clock,
            MeterRegistry metrics,
            @Value("${motcua.watch.after:30s}") Duration after) {
        this.watch = new Watch(events, new EventReader(), calendars, commands::send, clock);
        this.after = after;
        this.said = Counter.builder("motcua.watch.said")
                .description("Things that time brought about on dossiers")
                .register(metrics);
        Gauge.builder("motcua.watch.to-move", watch, Watch::toMove)
                .description("Deadlines that a decreed calendar has still to move")
                .register(metrics);
        Gauge.builder("motcua.watch.running", watch, Watch::running)
                .description("Dossiers whose time is watched")
                .register(metrics);
    }

    @Override
    public synchronized void start() {
        thread = idle();
        isRunning = true;
        var _ = thread.scheduleWithFixedDelay(this::turn, after.toMillis(), 1_000, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watch").daemon().factory());
    }

    private void turn() {
        try {
            said.increment(watch.turn());
            isAway = false;
        } catch (RuntimeException e) {
            if (!isAway && isRunning) {
                LOG.warn("the watch stands still until the event store answers", e);
            }
            isAway = true;
        }
    }

    @Override
    public synchronized void stop() {
        isRunning = false;
        thread.shutdown();
        try {
            // What is half said is said; whatever is left, the next start says.
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
