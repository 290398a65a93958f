package motcua.platform.orders;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Role;
import motcua.platform.security.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stands behind sign-in and before every door: whatever an administrator is about to change is written down first, so a door that is
 * built later is behind it too. Who may not come to a door has been sent away before.
 */
@Component
@Order(OrderGate.BEHIND_SIGN_IN)
final class OrderGate extends OncePerRequestFilter {

    /** Spring Security stands at -100; what has no order stands last. */
    static final int BEHIND_SIGN_IN = 0;

    /** Methods that change nothing (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The limit that every body has; a door that takes longer ones is a {@link StreamedDoor}. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final Orders orders;
    private final ActLog log;
    private final SignedIn signedIn;
    private final List<StreamedDoor> streamed;
    private final Clock clock;
    private final HandlerExceptionResolver problems;

    OrderGate(
            Orders orders,
            ActLog log,
            SignedIn signedIn,
            ObjectProvider<StreamedDoor> streamed,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.orders = orders;
        this.log = log;
        this.signedIn = signedIn;
        this.streamed = streamed.stream().toList();
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || !signedIn.find()
                        .filter(account -> account.is(Role.ADMINISTRATOR))
                        .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest ordered;
        try {
            ordered = ordered(request, signedIn.account());
        } catch (RuntimeException refusedOrAway) {
            problems.resolveException(request, response, null, refusedOrAway);
            return;
        }
        chain.doFilter(ordered, response);
        if (ordered instanceof StreamedRequest register && !register.isReadToItsEnd() && response.getStatus() < 300) {
            throw new IllegalStateException(
                    "a door did something before it had read its body: " + request.getRequestURI());
        }
    }

    /** The request to go on with: its act is written down, or will be when its last byte has been read. */
    private HttpServletRequest ordered(HttpServletRequest request, Account by) throws IOException {
        Act act = orders.act(request, by);
        if (isStreamed(request)) {
            return new StreamedRequest(request, hash -> log.append(act.of(hash, clock)));
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE").with("limitBytes", MAX_BYTES);
        }
        log.append(act.of(Digest.of(body), clock));
        return new ReadRequest(request, body);
    }

    private boolean isStreamed(HttpServletRequest request) {
        return streamed.stream()
                .anyMatch(door -> door.method().matches(request.getMethod())
                        && door.path().equals(request.getRequestURI()));
    }
}
