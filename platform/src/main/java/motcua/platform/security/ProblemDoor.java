package motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import motcua.platform.http.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
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
        Exception answer = unlessMethodUnknown(request, Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN"));
        if (answer instanceof Problem) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\", charset=\"UTF-8\"");
        }
        resolver.resolveException(request, response, null, answer);
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
