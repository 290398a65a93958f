package motcua.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody look up dossiers faster than people do: 429 and when to come again. Before sign-in, which costs more than this. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TrackingGate extends OncePerRequestFilter {

    private static final String DOORS = "/api/v1/tracking/";

    private final Allowances allowances;
    private final Addresses addresses;
    private final Refusal refusal;

    TrackingGate(Allowances allowances, Addresses addresses, Refusal refusal) {
        this.allowances = allowances;
        this.addresses = addresses;
        this.refusal = refusal;
    }

    /** The path as the container decoded it, so that no way of writing it leads around. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(DOORS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client =
                addresses.client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        Duration wait = allowances.take(client);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
                allowances.failed(client);
            }
        } else {
            refusal.answer(request, response, wait);
        }
    }
}
