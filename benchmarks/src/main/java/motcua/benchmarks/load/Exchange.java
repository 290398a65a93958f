package motcua.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * One request and its answer, in the thread of whoever asks and over a connection that is kept: the JDK's other client hands each
 * exchange through several threads, which takes longer than the answers that are measured here.
 */
public final class Exchange {

    /** Who waits longer goes home. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        System.setProperty("http.maxConnections", "256");
        // What is sent a second time would hide that the first time failed.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private Exchange() {}

    /** The body of the answer to GET; throws when that was not 2xx, or ten seconds passed without a connection or a byte. */
    public static String get(URI address, Map<String, String> headers) throws IOException {
        return answer(opened(address, headers));
    }

    /** The same for POST with {@code body}. */
    public static String post(URI address, Map<String, String> headers, String body) throws IOException {
        HttpURLConnection connection = opened(address, headers);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.getOutputStream().write(bytes);
        return answer(connection);
    }

    private static HttpURLConnection opened(URI address, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
        connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        boolean isAnswered = status / 100 == 2;
        // Read to its end, or the connection is not used again.
        try (InputStream in = isAnswered ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!isAnswered) {
                throw new IOException(status + " " + body);
            }
            return body;
        }
    }
}
