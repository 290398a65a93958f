package motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import java.util.List;
import motcua.platform.http.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What the gate lets through, and what it says when it does not. */
class TrackingGateTest {

    /** Time stands still: nothing comes back. */
    private static final TimeMeter STILL = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private final TrackingGate gate = new TrackingGate(
            new Allowances(new TrackingLimits(true, 20, 10, 1_000, 100, List.of()), STILL),
            new Addresses(List.of()),
            new Refusal((request, response, handler, problem) -> {
                assertThat(problem).isInstanceOf(Problem.class).hasMessage("TOO_MANY_REQUESTS");
                response.setStatus(429);
                return new ModelAndView();
            }));

    private MockHttpServletResponse ask(String path, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain door = (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(status);
        gate.doFilter(request, response, door);
        return response;
    }

    @Test
    void tooManyAreToldWhenToComeAgain() throws Exception {
        for (int request = 0; request < 20; request++) {
            assertThat(ask("/api/v1/tracking/X", 200).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("/api/v1/tracking/X/timeline", 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("4");
    }

    @Test
    void guessesAreOverSooner() throws Exception {
        assertThat(ask("/api/v1/tracking/X/timeline", 404).getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/tracking/X/timeline", 404).getStatus()).isEqualTo(404);
        assertThat(ask("/api/v1/tracking/X/timeline", 404).getStatus()).isEqualTo(429);
    }

    @Test
    void otherDoorsHaveOtherKeepers() throws Exception {
        for (int request = 0; request < 100; request++) {
            assertThat(ask("/api/v1/queues/minh", 404).getStatus()).isEqualTo(404);
        }
    }
}
