package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.TrackingSecret;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a code opens together with its tracking secret, and what nothing else opens. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class SecretDoorsTest {

    private static final TrackingSecret OWN = secret(1);
    private static final TrackingSecret FOREIGN = secret(2);
    private static final TrackingSecret NOBODYS = secret(3);

    private static int stories = 900;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    private final Story story = Story.of(stories++);

    private static TrackingSecret secret(int number) {
        return TrackingSecret.of(BigInteger.valueOf(number).shiftLeft(100));
    }

    @Test
    void theWholeWayIsToldWithoutAnAccount() {
        store.append(story.received(OWN.hash()).assigned(Story.MINH).resolved());

        assertThat(with(OWN.revealed(), timeline() + "?after=2"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.now.state", state -> state.assertThat().isEqualTo("RESOLVED"))
                .hasPathSatisfying(
                        "$.steps[1].event", event -> event.assertThat().isEqualTo("dossier.assigned"))
                .hasPathSatisfying(
                        "$.steps[1].officer", name -> name.assertThat().isEqualTo("Minh"))
                .hasPathSatisfying(
                        "$.steps[2].outcome", outcome -> outcome.assertThat().isEqualTo("GRANTED"))
                .hasPathSatisfying("$.due.due", due -> due.assertThat().isEqualTo("2026-11-25T01:00:00Z"))
                .hasPathSatisfying(
                        "$.papers[0].path",
                        path -> path.assertThat()
                                .isEqualTo("/api/v1/tracking/" + story.card.code() + "/papers/01?version=0"))
                .hasPathSatisfying(
                        "$.result.outcome", outcome -> outcome.assertThat().isEqualTo("GRANTED"));
    }

    @Test
    void itIsReadHoweverItWasCopied() {
        store.append(story.received(OWN.hash()));

        String copied = OWN.revealed()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');

        assertThat(with(copied, timeline() + "?after=0")).hasStatusOk();
    }

    @Test
    void anotherSecretOpensAndTheOneBeforeOpensNothingAnyMore() {
        store.append(story.received(OWN.hash()));
        assertThat(with(OWN.revealed(), timeline() + "?after=0")).hasStatusOk();

        store.append(story.secretIssued(NOBODYS.hash()), 1);

        assertThat(with(NOBODYS.revealed(), timeline() + "?after=1")).hasStatusOk();
        assertThat(with(OWN.revealed(), timeline())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "deadline", "receipt", "receipt/qr.svg", "receipt/qr.png"})
    void whateverIsWrongTheAnswerIsTheSameByteForByte(String door) {
        Story other = Story.of(stories++).received(FOREIGN.hash());
        store.append(other);
        store.append(story.received(OWN.hash()));
        String path = "/api/v1/tracking/" + story.card.code() + "/" + door;
        assertThat(with(OWN.revealed(), timeline() + "?after=0")).hasStatusOk();

        List<String> answers = Stream.of(
                        with(OWN.revealed(), "/api/v1/tracking/H37.26.01-261123-99999/" + door),
                        with(FOREIGN.revealed(), path),
                        with(NOBODYS.revealed(), path),
                        with("no secret at all", path),
                        with(null, path))
                .map(SecretDoorsTest::everything)
                .map(answer -> answer.replaceAll("/api/v1/tracking/[^/]+/", "…/"))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("404 ").contains("UNKNOWN_CODE_OR_SECRET");
    }

    /** Dropped and replayed, the view knows the secret in force, and not the one before. */
    @Test
    void aRebuiltViewOpensForTheSame() {
        store.append(story.received(OWN.hash()).secretIssued(NOBODYS.hash()));
        assertThat(with(NOBODYS.revealed(), timeline() + "?after=1")).hasStatusOk();
        String before = generation();

        assertThat(http.post()
                        .uri("/api/v1/admin/views/tracking/rebuild")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + Provider.token("quantri")))
                .hasStatus2xxSuccessful();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !generation().equals(before));

        assertThat(with(NOBODYS.revealed(), timeline())).hasStatusOk();
        assertThat(with(OWN.revealed(), timeline())).hasStatus(404);
    }

    private String generation() {
        MvcTestResult status = http.get()
                .uri("/api/v1/admin/views/tracking")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Provider.token("quantri"))
                .exchange();
        String text = new String(status.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        // The first one: what the last comparison found names one, too.
        return text.replaceAll("(?s).*?\"live\":(\\d+|null).*", "$1");
    }

    private String timeline() {
        return "/api/v1/tracking/" + story.card.code() + "/timeline";
    }

    private MvcTestResult with(@Nullable String secret, String path) {
        MockMvcTester.MockMvcRequestBuilder request = http.get().uri(path);
        return (secret == null ? request : request.header("Tracking-Secret", secret)).exchange();
    }

    /** Status, headers and body. */
    private static String everything(MvcTestResult result) {
        MockHttpServletResponse response = result.getResponse();
        Map<String, List<String>> headers = response.getHeaderNames().stream()
                .collect(Collectors.toMap(name -> name, response::getHeaders, (one, same) -> one, TreeMap::new));
        return response.getStatus() + " " + headers + " "
                + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
