package motcua.platform.http;

import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns whatever went wrong into a problem document; only a bug or an outage is logged, once, here. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MessageSource texts;

    ProblemAdvice(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException mismatch) {
        return answer(Problem.invalid(mismatch.getName(), expected(mismatch)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badValue(ConstraintViolationException violation) {
        var first = violation.getConstraintViolations().iterator().next();
        String path = first.getPropertyPath().toString();
        return answer(Problem.invalid(path.substring(path.lastIndexOf('.') + 1), first.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault) {
        Problem hidden = problemBehind(fault);
        if (hidden != null) {
            return answer(hidden);
        }
        if (Outages.isOutage(fault)) {
            LOG.warn("a store is away: {}", String.valueOf(fault.getMessage()));
            return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY"));
        }
        LOG.error("unexpected fault", fault);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAULT"));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem hidden = problemBehind(unreadable);
        return widen(answer(hidden != null ? hidden : unreadableBody(unreadable)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = Objects.requireNonNull(invalid.getBindingResult().getFieldError());
        return widen(answer(Problem.invalid(field.getField(), String.valueOf(field.getDefaultMessage()))));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException binding, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = String.valueOf(binding.getBody().getDetail());
        return widen(answer(Problem.invalid(field, "required")));
    }

    /** Everything Spring itself refuses: unknown path, method, media type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        ResponseEntity<ProblemDetail> answer = answer(Problem.of(known, known.name()));
        headers.forEach((name, values) -> answer.getHeaders().addAll(name, values));
        return widen(answer);
    }

    private static Problem unreadableBody(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException fault && !fault.getPath().isEmpty()) {
            return Problem.invalid(pathOf(fault), expected(fault));
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY");
    }

    private static String pathOf(DatabindException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            path.append(path.isEmpty() || name == null ? "" : ".").append(name == null ? "[" + step.getIndex() + "]" : name);
        }
        return path.toString();
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

    private ResponseEntity<ProblemDetail> answer(Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        String key = "problem." + problem.reason();
        detail.setTitle(texts.getMessage(key, null, problem.reason(), locale));
        detail.setDetail(texts.getMessage(key + ".detail", null, detail.getTitle(), locale));
        detail.setProperty("reason", problem.reason());
        problem.facts().forEach(detail::setProperty);
        var response = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE || problem.status() == HttpStatus.GATEWAY_TIMEOUT) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.body(detail);
    }

    @SuppressWarnings("unchecked") // a response of a problem is a response of an object
    private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> answer) {
        return (ResponseEntity<Object>) (ResponseEntity<?>) answer;
    }
}
