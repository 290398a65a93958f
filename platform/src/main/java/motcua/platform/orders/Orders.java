package motcua.platform.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.proof.SignedOrder;
import motcua.proof.VerifierKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which orders are believed. */
@Component
final class Orders {

    /** The header that carries an order. */
    static final String HEADER = "Order";

    private final OrderSettings settings;
    private final Clock clock;

    Orders(OrderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What {@code by} is about to do; a 400 or 403 problem when it must be signed and is not, or not as it should be. */
    Act act(HttpServletRequest request, Account by) {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        Optional<SignedOrder> order = sent(request);
        if (order.isPresent()) {
            check(order.get(), request.getMethod(), target, by);
        } else if (settings.required() || by.key() != null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "ORDER_MISSING").with("field", HEADER);
        }
        return new Act(by, request.getMethod(), target, order);
    }

    private static Optional<SignedOrder> sent(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        try {
            if (headers.size() < 2) {
                return headers.stream().map(SignedOrder::ofHeader).findFirst();
            }
        } catch (IllegalArgumentException e) {
            // answered below, like two of them
        }
        throw Problem.invalid(HEADER, "one order under one signature, a signed note in base64");
    }

    private void check(SignedOrder order, String method, String target, Account by) {
        VerifierKey key = by.verifier()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.FORBIDDEN, "ORDER_WITHOUT_KEY").with("login", by.login()));
        Instant now = clock.instant();
        order.flaw(key, new SignedOrder.Asked(settings.house(), by.login(), method, target), now)
                .ifPresent(flaw -> {
                    throw refusal(flaw, order, now);
                });
    }

    private Problem refusal(SignedOrder.Flaw flaw, SignedOrder order, Instant now) {
        return switch (flaw) {
            case SIGNATURE, LOGIN -> Problem.of(HttpStatus.FORBIDDEN, "ORDER_OF_SOMEBODY_ELSE");
            case HOUSE ->
                Problem.of(HttpStatus.FORBIDDEN, "ORDER_FOR_ANOTHER_REQUEST")
                        .with("differs", "house")
                        .with("house", settings.house());
            case REQUEST ->
                Problem.of(HttpStatus.FORBIDDEN, "ORDER_FOR_ANOTHER_REQUEST").with("differs", "request");
            case MOMENT ->
                Problem.of(HttpStatus.FORBIDDEN, "ORDER_OUT_OF_TIME")
                        .with("signedAt", order.order().at())
                        .with("now", now);
        };
    }
}
