package motcua.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What each address, and all together, have left. */
final class Allowances {

    private final TrackingLimits limits;
    private final Bucket everybody;
    private final Buckets addresses;

    Allowances(TrackingLimits limits, TimeMeter time) {
        this.limits = limits;
        this.everybody =
                rate(limits.everybodyPerSecond(), Duration.ofSeconds(1)).bucket(time);
        this.addresses = new Buckets(rate(limits.addressPerMinute(), Duration.ofMinutes(1)), limits.addresses(), time);
    }

    private static Buckets.Rate rate(int tokens, Duration period) {
        return new Buckets.Rate(tokens, tokens, period);
    }

    /**
     * Takes one request of {@code address}: 0 when it may go on, otherwise how long to wait. The address is asked first: what it has too
     * much takes nothing from the others.
     */
    Duration take(String address) {
        Duration wait = addresses.take(address);
        return wait.isZero() ? Buckets.take(everybody) : wait;
    }

    /** A request of {@code address} found nothing. It may owe what it does not have: whoever guesses in parallel waits longer. */
    void failed(String address) {
        long more = limits.failureCosts() - 1L;
        if (more > 0) {
            var _ = addresses.of(address).consumeIgnoringRateLimits(more);
        }
    }

    /** How many addresses are remembered. */
    long remembered() {
        return addresses.remembered();
    }
}
