package motcua.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What all clients of one measurement note. */
final class Latencies {

    /** Longer ones count as that: nobody waits so long. */
    private static final long LONGEST_MICROS = 600_000_000;

    private static final int DIGITS = 3;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    static Histogram none() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    void took(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    void failed(Exception why) {
        failed.incrementAndGet();
        if (first.compareAndSet(null, why)) {
            // Once: the others mostly say the same.
            why.printStackTrace(System.err);
        }
    }

    Histogram micros() {
        return micros.copy();
    }

    long failures() {
        return failed.get();
    }
}
