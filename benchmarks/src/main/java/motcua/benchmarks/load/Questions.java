package motcua.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;

/** One client that asks over HTTP, one question after the other, without a pause. */
public final class Questions {

    private final LongFunction<URI> addresses;
    private final LongFunction<String> authorizations;

    /** Asks the address of each number in turn, as whoever the authorization of that number says. */
    public Questions(LongFunction<URI> addresses, LongFunction<String> authorizations) {
        this.addresses = addresses;
        this.authorizations = authorizations;
    }

    /** Asks for {@code length}, after as long that is not counted. */
    public Measured ask(Duration length) throws IOException {
        long warm = all(0, length, new Latencies());
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long count = all(warm, length, latencies);
        return new Measured(count, 0, (System.nanoTime() - start) / 1e9, latencies.micros(), Map.of());
    }

    /** How many were asked. */
    private long all(long from, Duration length, Latencies latencies) throws IOException {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < length.toNanos()) {
            long before = System.nanoTime();
            get(from + count);
            latencies.took(System.nanoTime() - before);
            count++;
        }
        return count;
    }

    private void get(long n) throws IOException {
        var _ = Exchange.get(addresses.apply(n), Map.of("Authorization", authorizations.apply(n), "Purpose", "AUDIT"));
    }
}
