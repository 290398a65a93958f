package motcua.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;

/** What each of many has left. */
final class Buckets {

    private static final long ONE = 1;

    private final Cache<String, Bucket> byName;
    private final Rate rate;
    private final TimeMeter time;

    /**
     * How much there is.
     *
     * @param burst how many requests may come at once
     * @param tokens how many come back in a {@code period}
     */
    record Rate(int burst, int tokens, Duration period) {
        Bucket bucket(TimeMeter time) {
            return Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(tokens, period))
                    .build();
        }
    }

    /** For {@code most} names; those beyond push out others, which then begin anew. */
    Buckets(Rate rate, int most, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        // Bounded, or whoever has many names could fill the memory.
        this.byName =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    Bucket of(String name) {
        return Objects.requireNonNull(byName.get(name, _ -> rate.bucket(time)));
    }

    /** Takes one request of {@code name}: 0 when it may go on, otherwise how long to wait. */
    Duration take(String name) {
        return take(of(name));
    }

    static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(ONE).getNanosToWaitForRefill());
    }

    /** How many are remembered. */
    long remembered() {
        byName.cleanUp();
        return byName.estimatedSize();
    }
}
