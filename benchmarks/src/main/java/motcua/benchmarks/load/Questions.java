package motcua.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;

/** One client that asks over HTTP, one question after the other, without a pause. */
public final class Questions {

    private static final int WARM_UP = 1_000;

    private final LongFunction<URI> addresses;
    private final LongFunction<String> authorizations;

    /** Asks the address of each number in turn, as whoever the authorization of that number says. */
    public Questions(LongFunction<URI> addresses, LongFunction<String> authorizations) {
        this.addresses = addresses;
        this.authorizations = authorizations;
    }

    /** Asks for {@code length}, after some that are not counted. */
    public Measured ask(Duration length) throws IOException {
        Latencies latencies = new Latencies();
        for (long n = 0; n < WARM_UP; n++) {
            get(n);
        }
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < length.toNanos()) {
            long before = System.nanoTime();
            get(WARM_UP + count);
            latencies.took(System.nanoTime() - before);
            count++;
        }
        return new Measured(count, 0, (System.nanoTime() - start) / 1e9, latencies.micros(), Map.of());
    }

    private void get(long n) throws IOException {
        var _ = Exchange.get(addresses.apply(n), Map.of("Authorization", authorizations.apply(n), "Purpose", "AUDIT"));
    }
}
