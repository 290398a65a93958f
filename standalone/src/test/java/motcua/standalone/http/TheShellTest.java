package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands around every door, whatever the door says. */
@ExtendWith(Running.class)
final class TheShellTest {

    private final Motcua motcua;
    private final People people;

    TheShellTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    /** An answer of each kind: by a door, by sign-in, by the dispatcher, by a filter, by the firewall. */
    private List<Supplier<Reply>> answers() {
        return List.of(
                () -> people.anybody().sees("/api/v1/scoreboard?from=2026-01-01&to=2026-01-31"),
                () -> people.anybody().sees("/api/v1/queues/minh"),
                () -> people.anybody().sees("/api/v1/nothing"),
                () -> people.lan().opens("{"),
                () -> people.lan().opens("x".repeat(2_000_000)),
                () -> people.anybody().sees("/trail//checkpoint"),
                () -> people.anybody().sees("/openapi"));
    }

    @Test
    void everyAnswerForbidsToBePageOrFrame() {
        for (Supplier<Reply> answer : answers()) {
            Reply reply = answer.get();
            assertThat(reply.headers("content-security-policy"))
                    .as(reply.text())
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'");
            Map.of(
                            "x-content-type-options", "nosniff",
                            "x-frame-options", "DENY",
                            "referrer-policy", "no-referrer",
                            "cross-origin-resource-policy", "same-origin")
                    .forEach((name, value) ->
                            assertThat(reply.headers(name)).as(name).containsExactly(value));
            assertThat(reply.headers("server")).isEmpty();
        }
    }

    @Test
    void whatIsSaidOfADossierIsKeptByNoCache() {
        assertThat(people.lan().receives(Procedures.BIRTH).is(201).headers("cache-control"))
                .singleElement()
                .asString()
                .contains("no-store");
    }

    @Test
    void thePageToTryRequestsLoadsOnlyWhatIsOurs() {
        Reply page = people.anybody().sees("/swagger-ui/index.html").is(200);
        assertThat(page.headers("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void noOtherSiteIsLetIn() {
        Reply preflight = people.anybody()
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "POST")
                .sends("OPTIONS", "/api/v1/dossiers", "", "");
        Reply request =
                people.anybody().with("Origin", "https://elsewhere.example").sees("/trail/checkpoint");

        for (Reply reply : List.of(preflight, request)) {
            assertThat(reply.headers("access-control-allow-origin")).isEmpty();
            assertThat(reply.headers("access-control-allow-credentials")).isEmpty();
        }
        assertThat(preflight.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void noCookieIsEverSet() {
        for (Supplier<Reply> answer : answers()) {
            assertThat(answer.get().headers("set-cookie")).isEmpty();
        }
    }

    @Test
    void theInstrumentsStandBehindTheHouse() {
        for (String path : List.of("/actuator/health", "/actuator/prometheus", "/actuator/deadletters")) {
            assertThat(people.administrator().sees(path).status()).as(path).isIn(403, 404);
        }
        motcua.behind().anybody().sees("/actuator/prometheus").is(200);
        motcua.behind().anybody().sees("/actuator/deadletters").is(401);
        motcua.behind().anybody().sees("/api/v1/scoreboard").is(404);
        people.anybody().sees("/livez").is(200);
    }
}
