package motcua.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import motcua.platform.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells who asks too often when to come again. */
record Refusal(HandlerExceptionResolver problems) {

    void answer(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusSeconds(1).toSeconds()));
        problems.resolveException(
                request, response, null, Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS"));
    }
}
