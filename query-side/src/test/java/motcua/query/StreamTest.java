package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Streams over a real connection: they tell what changes, and nothing of them remains when the client goes. */
@SpringBootTest(
        classes = QuerySide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {QuerySide.CONFIGURATION, "motcua.views.heartbeat=200ms"})
class StreamTest {

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    QueryUpdateEmitter updates;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void ready() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status("/readyz") == 200);
    }

    @Test
    void aQueueStreamTellsBothOfficersOfAHandOver() throws Exception {
        Story story = Story.of(1).received().assigned(Story.MINH);
        store.append(story);
        assertThat(status("/api/v1/queues/minh?after=1")).isEqualTo(200);
        try (InputStream body = open("/api/v1/queues/minh/stream");
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(next(lines, "event:")).isEqualTo("event:state");
            assertThat(next(lines, "data:")).contains(story.id.toString());
            store.append(story.assigned(Story.LAN, Story.MINH), 2);
            assertThat(next(lines, "event:")).isEqualTo("event:update");
            assertThat(next(lines, "data:")).contains(story.id.toString(), "\"officer\":\"lan\"", "\"version\":2");
            assertThat(next(lines, ":")).isEqualTo(":still here");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> updates.activeSubscriptions().isEmpty());
    }

    @Test
    void aStreamOfSomebodyElsesQueueIsRefused() throws Exception {
        assertThat(status("/api/v1/queues/lan/stream")).isEqualTo(403);
    }

    @Test
    void noAccountKeepsMoreThanAFewOpen() throws Exception {
        List<InputStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                streams.add(open("/api/v1/queues/minh/stream"));
            }
            assertThat(status("/api/v1/queues/minh/stream")).isEqualTo(429);
        } finally {
            for (InputStream stream : streams) {
                stream.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> updates.activeSubscriptions().isEmpty());
        open("/api/v1/queues/minh/stream").close();
    }

    /** Who is to see no more is to see no more. */
    @Test
    void aStreamEndsWithTheToken() throws Exception {
        String token = Provider.tokenUntil("minh", Instant.now().plusSeconds(3));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/queues/minh/stream"))
                .header("Authorization", "Bearer " + token)
                .build();

        String whole = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .get(30, TimeUnit.SECONDS)
                .body();

        assertThat(whole).startsWith("event:state");
    }

    private int status(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private InputStream open(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Provider.token("minh"))
                .build();
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}
