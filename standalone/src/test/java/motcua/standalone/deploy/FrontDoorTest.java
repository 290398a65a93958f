package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the front door lets through. */
class FrontDoorTest {

    private static final String ROUTES = House.text("deploy/front-door/Caddyfile");

    private static Stream<String> words(String directive) {
        return Pattern.compile("(?m)^\\s*(?:@\\w+ )?" + directive + " (.*?)( \\{)?$")
                .matcher(ROUTES)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" ")));
    }

    @Test
    void onlyTheDoorsOfTheTwoSidesAndTheDashboardsAreOpen() {
        assertThat(words("path"))
                .isNotEmpty()
                .allMatch(path ->
                        path.startsWith("/api/v1/") || path.startsWith("/trail/") || path.startsWith("/grafana"));
        assertThat(ROUTES).containsPattern("handle \\{\\s+error 404\\s+}");
    }

    @Test
    void everyRouteLeadsToAServiceOnTheNetworkOfTheDoorAndToItsPort() {
        JsonNode services = House.yaml("docker-compose.yml").path("services");
        List<String> upstreams = words("reverse_proxy").toList();
        assertThat(upstreams).containsExactlyInAnyOrder("command-side:8081", "query-side:8082", "grafana:3000");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(upstreams)
                    .contains(side + ":"
                            + services.path(side)
                                    .path("environment")
                                    .path("MOTCUA_PORT")
                                    .asString());
            assertThat(House.names(services.path(side).path("networks"))).contains("api");
        }
        assertThat(House.names(services.path("front-door").path("networks"))).contains("api");
    }

    @Test
    void streamsAreNeitherCompressedNorHeldBack() {
        assertThat(ROUTES).doesNotContain("text/event-stream*").doesNotContainPattern("(?m)^\\s*flush_interval");
        assertThat(words("header Content-Type")).contains("application/json*");
    }

    @Test
    void everyAnswerBearsTheHeadersOfTheSides() {
        assertThat(ROUTES)
                .contains("header @tls Strict-Transport-Security \"max-age=31536000; includeSubDomains\"")
                .contains("X-Content-Type-Options nosniff", "X-Frame-Options DENY", "Referrer-Policy no-referrer")
                .contains("\"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\"");
    }
}
