package motcua.query.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import motcua.dossier.State;
import motcua.platform.http.Problem;

/**
 * The order of a queue: first what needs work, by its due instant (an online dossier nobody has accepted by the instant it was
 * sent); then what waits for its citizen, who has to bring or to fetch something, longest first. Dossiers of one instant stand by their id.
 */
final class SortKey {

    private static final Pattern FORM = Pattern.compile("[01]\\.\\d{16}\\.[0-9a-f-]{36}");

    /** Added to the milliseconds, so that those before 1970 sort as text too: 16 digits for 120,000 years either way. */
    private static final long SIXTEEN_DIGITS = 5_000_000_000_000_000L;

    private SortKey() {}

    static String of(State state, Instant at, String id) {
        boolean isWaiting = state == State.RESOLVED || state == State.SUPPLEMENT_ASKED;
        return (isWaiting ? "1." : "0.") + digits(at) + "." + id;
    }

    /** Stands before every row that needs work and whose instant is {@code at} or later. */
    static String workFrom(Instant at) {
        return "0." + digits(at);
    }

    private static String digits(Instant at) {
        return Long.toString(SIXTEEN_DIGITS + at.toEpochMilli());
    }

    /** The key of the last row of a page as a client holds it. */
    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** The key in a cursor; a 400 problem for what never was one. */
    static String ofCursor(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (FORM.matcher(key).matches()) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static Problem bad() {
        return Problem.invalid("cursor", "the value of \"next\" in an earlier answer");
    }
}
