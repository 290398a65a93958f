package motcua.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator of the house, who asks over HTTP. Throws when the answer is not 2xx. */
final class Administrator {

    /** Between two looks at the same: who looks more often takes processor time from what is measured. */
    static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization = Token.of(Staff.ADMINISTRATOR);

    /** Asks below {@code base}, such as {@code http://127.0.0.1:8080}. */
    Administrator(String base) {
        this.base = base;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** Sends the file {@code register}. */
    JsonNode post(String path, Path register) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofFile(register));
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", authorization)
                        .header("Content-Type", "text/csv")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
