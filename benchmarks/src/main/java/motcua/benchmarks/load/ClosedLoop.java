package motcua.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * So many clients, each with one dossier after the other, step after step, without a pause: what a system does when it is asked for all it
 * can. A slow answer also delays the next question, so its latencies are those of a queue of that many, and of nothing else.
 */
public final class ClosedLoop {

    private final List<Step> steps;
    private final Supplier<Way> ways;
    private final long end;
    private final Latencies latencies = new Latencies();

    private ClosedLoop(List<Step> steps, Supplier<Way> ways, long end) {
        this.steps = steps;
        this.ways = ways;
        this.end = end;
    }

    /** All steps; returns when {@code length} is over and every client has its last answer; what came later than that is not counted. */
    public static Measured run(int clients, Duration length, Supplier<Way> ways) throws InterruptedException {
        return run(clients, length, List.of(Step.values()), ways);
    }

    /** The same, of {@code steps} alone. */
    static Measured run(int clients, Duration length, List<Step> steps, Supplier<Way> ways)
            throws InterruptedException {
        long start = System.nanoTime();
        ClosedLoop loop = new ClosedLoop(steps, ways, start + length.toNanos());
        CountDownLatch finished = new CountDownLatch(clients);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                var _ = threads.submit(() -> {
                    try {
                        loop.work();
                    } finally {
                        finished.countDown();
                    }
                });
            }
            finished.await();
        }
        Histogram micros = loop.latencies.micros();
        return new Measured(
                micros.getTotalCount(), loop.latencies.failures(), length.toNanos() / 1e9, micros, Map.of());
    }

    private void work() {
        while (System.nanoTime() < end) {
            try {
                goThrough(ways.get());
            } catch (Exception e) {
                latencies.failed(e);
            }
        }
    }

    private void goThrough(Way way) throws Exception {
        for (Step step : steps) {
            long before = System.nanoTime();
            if (before >= end) {
                return;
            }
            way.take(step);
            long after = System.nanoTime();
            if (after < end) {
                latencies.took(after - before);
            }
        }
    }
}
