package motcua.platform.limits;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no account take the house for itself: 429 and when to come again. Neither by many requests, nor by a few that take long. Behind
 * sign-in, since a name that is not proven would let anybody use up what somebody else has.
 */
@Order(AccountGate.BEHIND_SIGN_IN)
final class AccountGate extends OncePerRequestFilter implements MeterBinder {

    /** Spring Security's filter stands at -100. */
    static final int BEHIND_SIGN_IN = -99;

    private final Buckets accounts;
    private final AtOnce atOnce;
    private final Refusal refusal;
    private final LongAdder refused = new LongAdder();

    AccountGate(Buckets accounts, AtOnce atOnce, Refusal refusal) {
        this.accounts = accounts;
        this.atOnce = atOnce;
        this.refusal = refusal;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("motcua.accounts.refused", refused, LongAdder::sum)
                .description("Requests of accounts that asked too often")
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getRemoteUser();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = accounts.take(account);
        if (!wait.isZero() || !atOnce.enter(account)) {
            refused.increment();
            refusal.answer(request, response, wait);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            atOnce.leave(account);
        }
    }
}
