package motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import motcua.platform.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers the unknown and the forbidden with problems like every other door. */
@Component
final class ProblemDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver resolver;

    ProblemDoor(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\", charset=\"UTF-8\"");
        resolver.resolveException(request, response, null, Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        resolver.resolveException(request, response, null, Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    /** A path that is written to deceive, such as one with {@code //} or {@code ..;/} in it. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) {
        resolver.resolveException(request, response, null, Problem.invalid("path", "a plain path"));
    }
}
