package motcua.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers that come when they come, whatever the answers take. Each step has its time; waiting counts from there, also that for the step
 * before, so nothing slow hides what it delays.
 */
public final class OpenLoop {

    /** From the time of one step of a dossier to that of the next. */
    public static final Duration THINK = Duration.ofMillis(50);

    private static final int STEPS = Step.values().length;

    /** Of so many dossiers one is looked for in every view after every step. */
    private static final int LOOKED_FOR = 10;

    private final Counter counter;
    private final Latencies latencies = new Latencies();
    private final Map<String, Latencies> seen;

    private OpenLoop(Counter counter) {
        this.counter = counter;
        this.seen = counter.views().stream().collect(Collectors.toMap(view -> view, _ -> new Latencies()));
    }

    /**
     * Sends {@code rate} steps a second for {@code length}; returns when all are answered. Says also, for each view, in how many
     * milliseconds 99 of 100 steps that were done could be seen.
     */
    public static Measured run(int rate, Duration length, Counter counter) {
        OpenLoop loop = new OpenLoop(counter);
        long pace = TimeUnit.SECONDS.toNanos(STEPS) / rate;
        long dossiers = length.toNanos() / pace;
        long start = System.nanoTime();
        // Closed in the other order: whoever looks may begin while the last clients end.
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < dossiers; n++) {
                long at = start + n * pace;
                awaitNanos(at);
                ExecutorService looking = n % LOOKED_FOR == 0 ? watchers : null;
                var _ = clients.submit(() -> loop.goThrough(at, looking));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> millis = loop.seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, view -> view.getValue().micros().getValueAtPercentile(99) / 1e3));
        long failed = Stream.concat(Stream.of(loop.latencies), loop.seen.values().stream())
                .mapToLong(Latencies::failures)
                .sum();
        return new Measured(dossiers * STEPS, failed, seconds, loop.latencies.micros(), millis);
    }

    private void goThrough(long opened, @Nullable ExecutorService watchers) {
        long at = opened;
        try {
            Way way = counter.open();
            for (Step step : Step.values()) {
                awaitNanos(at);
                way.take(step);
                long done = System.nanoTime();
                latencies.took(done - at);
                if (watchers != null) {
                    seen.forEach((view, times) -> watchers.execute(() -> look(view, done, times)));
                }
                at += THINK.toNanos();
            }
        } catch (Exception e) {
            latencies.failed(e);
        }
    }

    private void look(String view, long done, Latencies times) {
        try {
            counter.awaitSeen(view);
            times.took(System.nanoTime() - done);
        } catch (Exception e) {
            times.failed(e);
        }
    }

    /** Returns when {@link System#nanoTime} is {@code at} or later. */
    static void awaitNanos(long at) {
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
