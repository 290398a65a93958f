package motcua.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A crowd that comes and goes, whatever the answers take: so many lifecycles begin a second, level after level. The first call of one
 * counts from when it was to be sent, a further one from the answer before, when it was to be sent too.
 */
public final class Spike {

    /** Lifecycles begun a second, level after level. */
    static final List<Integer> LEVELS = List.of(1, 15, 1, 25, 2, 35, 10, 0);

    private final Supplier<Way> ways;
    private final Latencies latencies = new Latencies();
    private final AtomicLong finished = new AtomicLong();

    private Spike(Supplier<Way> ways) {
        this.ways = ways;
    }

    /**
     * Each level for {@code level}; returns when all is answered. Counts lifecycles that were finished; failed are calls, and the times
     * are those of calls.
     */
    public static Measured run(Duration level, Supplier<Way> ways) {
        Spike spike = new Spike(ways);
        long start = System.nanoTime();
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            starts(level).forEach(after -> {
                long at = start + after;
                OpenLoop.awaitNanos(at);
                users.execute(() -> spike.goThrough(at));
            });
            OpenLoop.awaitNanos(start + level.toNanos() * LEVELS.size());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(
                spike.finished.get(), spike.latencies.failures(), seconds, spike.latencies.micros(), Map.of());
    }

    /** When each lifecycle begins, in nanoseconds after the first level began, evenly within its level. */
    static LongStream starts(Duration level) {
        return IntStream.range(0, LEVELS.size()).boxed().flatMapToLong(number -> {
            int rate = LEVELS.get(number);
            long count = level.toNanos() * rate / TimeUnit.SECONDS.toNanos(1);
            return LongStream.range(0, count)
                    .map(n -> number * level.toNanos() + n * TimeUnit.SECONDS.toNanos(1) / rate);
        });
    }

    private void goThrough(long begun) {
        long at = begun;
        try {
            Way way = ways.get();
            for (Step call : Lifecycles.CALLS) {
                way.take(call);
                long answered = System.nanoTime();
                latencies.took(answered - at);
                at = answered;
            }
            finished.incrementAndGet();
        } catch (Exception e) {
            latencies.failed(e);
        }
    }
}
