package motcua.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import motcua.access.Purpose;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a reader says they look for.
 *
 * @param legalBasis null unless it is an investigation
 * @param secretUntil null unless it is to be kept from the people concerned
 */
record Declaration(
        Purpose purpose,
        @Nullable String legalBasis,
        @Nullable Instant secretUntil) {

    static final String PURPOSE = "Purpose";
    static final String LEGAL_BASIS = "Legal-Basis";
    static final String SECRET_UNTIL = "Secret-Until";

    /** A number and who gave it: too narrow for a tale that names people, and it stands there for ever. */
    private static final Pattern DECISION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ./_-]{2,79}");

    /** Takes {@code request} at its word; 400 for what says too little or too much, {@code longest} being the longest secrecy. */
    static Declaration of(HttpServletRequest request, Purpose purpose, Instant now, Duration longest) {
        String basis = request.getHeader(LEGAL_BASIS);
        String until = request.getHeader(SECRET_UNTIL);
        if (purpose == Purpose.INVESTIGATION) {
            return new Declaration(purpose, decision(basis), until == null ? null : secrecy(until, now, longest));
        }
        if (basis != null || until != null) {
            throw Problem.invalid(basis == null ? SECRET_UNTIL : LEGAL_BASIS, "nothing, unless to investigate");
        }
        return new Declaration(purpose, null, null);
    }

    private static String decision(@Nullable String header) {
        try {
            String decision = header == null ? "" : UriUtils.decode(header, StandardCharsets.UTF_8);
            if (DECISION.matcher(decision).matches()) {
                return decision;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like an empty one
        }
        throw Problem.invalid(
                LEGAL_BASIS, "the number of a decision, 3 to 80 letters, digits, spaces and . / _ -, percent-encoded");
    }

    private static Instant secrecy(String until, Instant now, Duration longest) {
        try {
            Instant end = Instant.parse(until);
            if (end.isAfter(now) && !end.isAfter(now.plus(longest))) {
                return end;
            }
        } catch (DateTimeException e) {
            // answered below, like an instant out of range
        }
        throw Problem.invalid(SECRET_UNTIL, "an instant to come, at most " + longest.toDays() + " days from now");
    }
}
