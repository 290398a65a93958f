package motcua.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a full house says, to whom, and to whom not. */
class AdmissionTest {

    private final Admission admission = new Admission(
            new AdmissionSettings(1, 1, 0, Duration.ZERO),
            new FullHouse(Texts.messageSource(), Texts.localeResolver()));
    private final AtomicReference<MockHttpServletResponse> second = new AtomicReference<>();

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain door) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        admission.doFilter(request, response, door);
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    /** What {@code next} is answered while a reader sits on the only seat of readers. */
    private MockHttpServletResponse whileSomebodyReads(MockHttpServletRequest next) throws Exception {
        ask(request("GET", "/api/v1/queues/minh"), (_, _) -> {
            try {
                second.set(ask(next, (_, answer) -> ((MockHttpServletResponse) answer).setStatus(204)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return second.get();
    }

    @Test
    void theNextReaderIsToldToComeAgain() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        admission.bindTo(meters);

        MockHttpServletResponse refused = whileSomebodyReads(request("GET", "/api/v1/queues/lan"));

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(refused.getContentAsByteArray());
        assertThat(problem.path("reason").asString()).isEqualTo("OVERLOADED");
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("title").asString()).isEqualTo("Quá nhiều yêu cầu cùng lúc");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(meters.get("motcua.http.refused").functionCounter().count()).isEqualTo(1);
        assertThat(meters.get("motcua.http.inside")
                        .tag("who", "readers")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void inTheLanguageThatIsAskedFor() throws Exception {
        MockHttpServletRequest english = request("GET", "/api/v1/queues/lan");
        english.addHeader("Accept-Language", "en");
        english.addPreferredLocale(java.util.Locale.ENGLISH);

        assertThat(whileSomebodyReads(english).getContentAsString()).contains("Too many requests at once");
    }

    @Test
    void whoChangesSomethingDoesNotStandBehindReaders() throws Exception {
        assertThat(whileSomebodyReads(request("POST", "/api/v1/dossiers")).getStatus())
                .isEqualTo(204);
    }

    @Test
    void whoOnlyWaitsLeavesTheirSeatToOthersAndTakesItAgain() throws Exception {
        AtomicReference<Integer> meanwhile = new AtomicReference<>();
        ask(request("GET", "/api/v1/queues/minh"), (_, _) -> {
            meanwhile.set(Seat.leaveFor(this::statusOfAnotherReader));
            assertThat(statusOfAnotherReader()).as("the seat is taken again").isEqualTo(503);
        });

        assertThat(meanwhile).hasValue(204);
        assertThat(statusOfAnotherReader()).as("and left once").isEqualTo(204);
        assertThat(Seat.<String>leaveFor(() -> "who has none")).isEqualTo("who has none");
    }

    private int statusOfAnotherReader() {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(() -> ask(
                                    request("GET", "/api/v1/queues/lan"),
                                    (_, answer) -> ((MockHttpServletResponse) answer).setStatus(204))
                            .getStatus())
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoAsksWhetherItLivesHasAFewSeatsAndNoMore() throws Exception {
        assertThat(probed(3).getStatus()).isEqualTo(204);
        assertThat(probed(4).getStatus()).isEqualTo(503);
    }

    /** What one more is answered who asks whether the house lives, while {@code others} are being answered. */
    private MockHttpServletResponse probed(int others) throws Exception {
        AtomicReference<MockHttpServletResponse> last = new AtomicReference<>();
        MockHttpServletResponse own = ask(request("GET", "/readyz"), (_, answer) -> {
            if (others == 0) {
                ((MockHttpServletResponse) answer).setStatus(204);
                return;
            }
            try {
                last.set(probed(others - 1));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return others == 0 ? own : last.get();
    }

    @Test
    void aFullHouseIsNoDeadOne() throws Exception {
        assertThat(whileSomebodyReads(request("GET", "/livez")).getStatus()).isEqualTo(204);
        assertThat(whileSomebodyReads(request("GET", "/readyz")).getStatus()).isEqualTo(204);
    }
}
