package motcua.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns whatever went wrong into a problem document; only a bug or an outage is logged, once, here. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int MAX_PATH_CHARS = 100;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final MessageSource texts;
    private final LocaleResolver locales;

    ProblemAdvice(MessageSource texts, LocaleResolver locales) {
        this.texts = texts;
        this.locales = locales;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == HttpStatus.TOO_MANY_REQUESTS && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return answer(Problem.invalid(mismatch.getName(), expected(mismatch)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badValue(ConstraintViolationException violation, HttpServletRequest request) {
        var first = violation.getConstraintViolations().iterator().next();
        String path = first.getPropertyPath().toString();
        return answer(Problem.invalid(path.substring(path.lastIndexOf('.') + 1), first.getMessage()), request);
    }

    /** A query whose escapes are no UTF-8: noticed only when the first parameter is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuery(InvalidParameterException unreadable, HttpServletRequest request) {
        return answer(Problem.invalid("query", "percent-encoded UTF-8"), request);
    }

    /** A header the firewall does not let through: noticed only when it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> badHeader(RequestRejectedException rejected, HttpServletRequest request) {
        return answer(Problem.invalid("headers", "text without control characters"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // Half of an answer is out: only a connection that breaks tells that it is not the whole.
            throw fault;
        }
        Problem hidden = problemBehind(fault);
        if (hidden != null) {
            return answer(hidden, request);
        }
        if (Outages.isOutage(fault)) {
            LOG.warn("a store is away: {}", String.valueOf(fault.getMessage()));
            return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY"), request);
        }
        LOG.error("unexpected fault", fault);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAULT"), request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem hidden = problemBehind(unreadable);
        return answer(hidden != null ? hidden : unreadableBody(unreadable), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = Objects.requireNonNull(invalid.getBindingResult().getFieldError());
        return answer(Problem.invalid(field.getField(), String.valueOf(field.getDefaultMessage())), request);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException binding, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = String.valueOf(binding.getBody().getDetail());
        return answer(Problem.invalid(field, "required"), request);
    }

    /** Everything Spring itself refuses: unknown path, method, media type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        ResponseEntity<Object> answer = answer(Problem.of(known, known.name()), request);
        headers.forEach((name, values) -> answer.getHeaders().addAll(name, values));
        return answer;
    }

    private static Problem unreadableBody(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException fault
                && !fault.getPath().isEmpty()) {
            return Problem.invalid(pathOf(fault), expected(fault));
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY")
                .with("field", "body")
                .with("expected", "well-formed JSON");
    }

    /** What the client called the field may be as long as the body: enough of it to find the place. */
    private static String pathOf(DatabindException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            path.append(path.isEmpty() || name == null ? "" : ".")
                    .append(name == null ? "[" + step.getIndex() + "]" : name);
        }
        return path.length() <= MAX_PATH_CHARS ? path.toString() : path.substring(0, MAX_PATH_CHARS) + "…";
    }

    /** The first line of Jackson's message says what was expected; the rest quotes the source, which may be personal. */
    private static String expected(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof JacksonException json ? json.getOriginalMessage() : root.getMessage();
        return Expectation.of(message);
    }

    private static @Nullable Problem problemBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // a response of a problem is a response of an object
    private ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        return (ResponseEntity<Object>) (ResponseEntity<?>) answer(problem, asked);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        // Not from the thread: a filter refuses before anything has put a locale there.
        Locale locale = locales.resolveLocale(request);
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        String key = "problem." + problem.reason();
        detail.setTitle(texts.getMessage(key, null, problem.reason(), locale));
        detail.setDetail(texts.getMessage(key + ".detail", null, detail.getTitle(), locale));
        detail.setProperty("reason", problem.reason());
        problem.facts().forEach(detail::setProperty);
        // Stated, not negotiated: who asks for something else, or for nonsense, can still be told why.
        var response = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE || problem.status() == HttpStatus.GATEWAY_TIMEOUT) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(detail);
    }
}
