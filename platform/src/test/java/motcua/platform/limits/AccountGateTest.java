package motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What one account may ask at once, and how others fare meanwhile. Time stands still: nothing comes back. */
class AccountGateTest {

    private static final int BURST = 20;
    private static final int MOST = 50;
    private static final int AT_ONCE = 3;

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

    private final Buckets accounts = new Buckets(new Buckets.Rate(BURST, 5, Duration.ofSeconds(1)), MOST, STILL);
    private final AtOnce atOnce = new AtOnce(AT_ONCE);
    private final AccountGate gate =
            new AccountGate(accounts, atOnce, new Refusal((request, response, handler, problem) -> {
                assertThat(problem).isInstanceOf(Problem.class).hasMessage("TOO_MANY_REQUESTS");
                response.setStatus(429);
                return new ModelAndView();
            }));

    private MockHttpServletResponse ask(@Nullable String account) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/queues/minh");
        request.setRemoteUser(account);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain door = (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(204);
        gate.doFilter(request, response, door);
        return response;
    }

    /** What is answered to the next request of {@code account} while {@code lan} has {@code inside} that take long. */
    private int whileLanHas(int inside, @Nullable String account) throws Exception {
        if (inside == 0) {
            return ask(account).getStatus();
        }
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/dossiers");
        request.setRemoteUser("lan");
        AtomicInteger status = new AtomicInteger();
        gate.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
            try {
                status.set(whileLanHas(inside - 1, account));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return status.get();
    }

    private void useUp(@Nullable String account) throws Exception {
        for (int request = 0; request < BURST; request++) {
            assertThat(ask(account).getStatus()).isEqualTo(204);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        gate.bindTo(meters);
        useUp("lan");

        MockHttpServletResponse refused = ask("lan");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(meters.get("motcua.accounts.refused").functionCounter().count())
                .isEqualTo(1);
    }

    @Test
    void othersDoNotWaitForThem() throws Exception {
        useUp("lan");

        useUp("minh");
        useUp(null);
        assertThat(ask(null).getStatus()).as("who has no account").isEqualTo(204);
    }

    @Test
    void nobodyHasMoreThanAFewInsideHoweverSlowTheyAre() throws Exception {
        assertThat(whileLanHas(AT_ONCE - 1, "lan")).isEqualTo(204);
        assertThat(whileLanHas(AT_ONCE, "lan")).isEqualTo(429);
        assertThat(whileLanHas(AT_ONCE, "minh")).isEqualTo(204);
        assertThat(whileLanHas(AT_ONCE, null)).isEqualTo(204);

        assertThat(ask("lan").getStatus()).as("afterwards").isEqualTo(204);
        assertThat(atOnce.remembered()).isZero();
    }

    @Test
    void manyAccountsDoNotFillTheMemory() {
        IntStream.range(0, 10_000).forEach(n -> accounts.take("n" + n));

        assertThat(accounts.remembered()).isLessThanOrEqualTo(MOST);
    }
}
