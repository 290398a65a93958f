package motcua.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that is not what was asked for (RFC 9457). Its {@code reason} is stable; title and detail come from the message
 * bundles under {@code problem.<reason>} and {@code problem.<reason>.detail}.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    private Problem(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    /** A problem without a stack trace: it is an answer, not a fault of the program. */
    public static Problem of(HttpStatus status, String reason) {
        return new Problem(status, reason);
    }

    /** 400, naming the {@code field} and what was expected there. */
    public static Problem invalid(String field, String expected) {
        return of(HttpStatus.BAD_REQUEST, "INVALID_FIELD").with("field", field).with("expected", expected);
    }

    /** Adds a member that a client can read; null is left out. */
    public Problem with(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
