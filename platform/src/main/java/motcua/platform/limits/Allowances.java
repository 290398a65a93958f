package motcua.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;

/** What each address, and all together, have left. */
final class Allowances {

    private static final long ONE = 1;

    private final TrackingLimits limits;
    private final TimeMeter time;
    private final Bucket everybody;
    private final Cache<String, Bucket> addresses;

    Allowances(TrackingLimits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.everybody = bucket(limits.everybodyPerSecond(), Duration.ofSeconds(1));
        // Bounded, or whoever has many addresses could fill the memory.
        this.addresses = Caffeine.newBuilder()
                .maximumSize(limits.addresses())
                .executor(Runnable::run)
                .build();
    }

    private Bucket bucket(int tokens, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .build();
    }

    /**
     * Takes one request of {@code address}: 0 when it may go on, otherwise how long to wait. The address is asked first: what it has too
     * much takes nothing from the others.
     */
    Duration take(String address) {
        Duration wait = take(of(address));
        return wait.isZero() ? take(everybody) : wait;
    }

    private static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(ONE).getNanosToWaitForRefill());
    }

    /** A request of {@code address} found nothing. It may owe what it does not have: whoever guesses in parallel waits longer. */
    void failed(String address) {
        long more = limits.failureCosts() - ONE;
        if (more > 0) {
            var _ = of(address).consumeIgnoringRateLimits(more);
        }
    }

    private Bucket of(String address) {
        return Objects.requireNonNull(
                addresses.get(address, _ -> bucket(limits.addressPerMinute(), Duration.ofMinutes(1))));
    }

    /** How many addresses are remembered. */
    long remembered() {
        addresses.cleanUp();
        return addresses.estimatedSize();
    }
}
