package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scoreboard as part of the whole query side, its roll-ups included. Shares its context with the test of the doors. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class ScoreboardRebuildTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @Test
    void aRebuiltViewIsTheSameAndTellsTheSame() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scoreboard("").getResponse().getStatus() == 200);
        store.append(Story.of(5820).whole());
        store.append(Story.of(5821).submitted().received().assigned(Story.MINH));
        JsonNode before = json(scoreboard("?after=0"));

        assertThat(http.post()
                        .uri("/api/v1/admin/views/scoreboard/rebuild")
                        .headers(headers -> headers.setBearerAuth(Provider.token("quantri"))))
                .hasStatus(202);
        JsonNode found = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(view()).path("lastComparison"), JsonNode::isObject);

        // A part, its day and the roll-up, at the least.
        assertThat(found.path("equal").asLong()).isGreaterThanOrEqualTo(3);
        for (String fault : new String[] {"different", "onlyLive", "onlyNew", "inFlux"}) {
            assertThat(found.path(fault).asLong()).as(fault).isZero();
        }
        JsonNode after = json(scoreboard("?after=0"));
        assertThat(before.path("total").path("resolved").asLong()).isPositive();
        assertThat(after.path("total")).isEqualTo(before.path("total"));
    }

    private MvcTestResult scoreboard(String query) {
        return http.get()
                .uri("/api/v1/scoreboard" + (query.isEmpty() ? "?" : query + "&") + "from=2026-01-01&to=2026-12-31")
                .exchange();
    }

    private MvcTestResult view() {
        return http.get()
                .uri("/api/v1/admin/views/scoreboard")
                .headers(headers -> headers.setBearerAuth(Provider.token("quantri")))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
