package motcua.standalone.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import motcua.standalone.signin.Provider;
import motcua.standalone.signin.Signing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP doors of one process. */
final class Door {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final boolean signs;

    Door(int port) {
        this(URI.create("http://127.0.0.1:" + port), false);
    }

    private Door(URI base, boolean signs) {
        this.base = base;
        this.signs = signs;
    }

    /** The same doors, for administrators who sign, as a side by itself demands. */
    Door signing() {
        return new Door(base, true);
    }

    /** The same doors, for administrators who do not. */
    Door unsigned() {
        return new Door(base, false);
    }

    /** What came back. */
    record Reply(int status, HttpHeaders headers, JsonNode body) {
        String reason() {
            return body.path("reason").asString("");
        }
    }

    /** As nobody. */
    Reply get(String path) throws IOException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Reply get(String login, String path) throws IOException {
        return send(request(login, path).GET());
    }

    Reply post(Asked asked) throws IOException {
        HttpRequest.Builder request = unsigned(asked);
        if (signs && asked.login().equals(People.ADMINISTRATOR)) {
            byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
            request.header("Order", Signing.header(asked.login(), asked.path(), body));
        }
        return send(request);
    }

    private HttpRequest.Builder unsigned(Asked asked) {
        return request(asked.login(), asked.path())
                .header("Idempotency-Key", asked.key())
                .header("Content-Type", asked.type())
                .POST(BodyPublishers.ofString(asked.body()));
    }

    /** The lines of a stream of events, as they come; closing it hangs up. */
    Stream<String> listen(String login, String path) throws IOException {
        return send(request(login, path).GET(), BodyHandlers.ofLines()).body();
    }

    /** A request of {@code login} that is still to be sent. */
    HttpRequest.Builder request(String login, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Purpose", login.equals("kiemtra") ? "AUDIT" : "HANDLING")
                .header("Authorization", Provider.authorization(login));
    }

    private static Reply send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        JsonNode body = isJson ? JSON.readTree(response.body()) : JsonNodeFactory.instance.stringNode(response.body());
        if (body instanceof ObjectNode told) {
            told.remove("trackingSecret"); // given once: the same request again is answered without
        }
        return new Reply(response.statusCode(), response.headers(), body);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
