package motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import motcua.platform.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Answers the unknown and the forbidden with problems like every other door. */
@Component
final class ProblemDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDoor.class);

    private final HandlerExceptionResolver resolver;
    private final ObjectProvider<RequestMappingHandlerMapping> doors;

    ProblemDoor(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> doors) {
        this.resolver = resolver;
        this.doors = doors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
        boolean isOutage = unknown instanceof ProviderAway;
        Problem problem = isOutage
                ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "SIGN_IN_AWAY")
                : Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN");
        Exception answer = unlessMethodUnknown(request, problem);
        if (isOutage) {
            LOG.warn("{}: {}", unknown.getMessage(), String.valueOf(unknown.getCause()));
        } else if (answer instanceof Problem) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(unknown));
        }
        resolver.resolveException(request, response, null, answer);
    }

    /** Names what is wrong with a token that came (RFC 6750, 3.1), and not why. */
    private static String challenge(AuthenticationException unknown) {
        return unknown instanceof OAuth2AuthenticationException bad
                ? SignedIn.CHALLENGE + ", error=\"" + bad.getError().getErrorCode() + "\""
                : SignedIn.CHALLENGE;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        Exception answer = unlessMethodUnknown(request, Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"));
        resolver.resolveException(request, response, null, answer);
    }

    /** A path that is written to deceive, such as one with {@code //} or {@code ..;/} in it. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) {
        Exception answer = List.of(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()))
                ? Problem.invalid("path", "a plain path")
                : new HttpRequestMethodNotSupportedException(request.getMethod());
        resolver.resolveException(request, response, null, answer);
    }

    /** A method that a path never takes is no question of rights; which paths there are stands open under /openapi. */
    private Exception unlessMethodUnknown(HttpServletRequest request, Problem otherwise) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var _ = doors.getObject().getHandler(request);
            return otherwise;
        } catch (HttpRequestMethodNotSupportedException e) {
            return e;
        } catch (Exception e) {
            return otherwise;
        }
    }
}
