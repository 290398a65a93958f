package motcua.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;

/** One client that asks over HTTP, one question after the other, without a pause. */
public final class Questions {

    private static final int WARM_UP = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final LongFunction<URI> addresses;
    private final LongFunction<String> authorizations;

    /** Asks the address of each number in turn, as whoever the authorization of that number says. */
    public Questions(LongFunction<URI> addresses, LongFunction<String> authorizations) {
        this.addresses = addresses;
        this.authorizations = authorizations;
    }

    /** Asks for {@code length}, after some that are not counted. */
    public Measured ask(Duration length) throws IOException, InterruptedException {
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

    private void get(long n) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(addresses.apply(n))
                        .header("Authorization", authorizations.apply(n))
                        .header("Purpose", "AUDIT")
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }
}
