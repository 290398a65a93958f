package motcua.query.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import motcua.access.AccessId;
import motcua.platform.http.Problem;

/** The order of looks: by their instant, then by their id and the place of the dossier in them. Sorts as text. */
final class LookKey {

    private static final Pattern FORM = Pattern.compile("\\d{16}\\.[0-9a-f-]{36}\\.\\d{4}");

    /** Added to the milliseconds, so that those before 1970 sort as text too. */
    private static final long SIXTEEN_DIGITS = 5_000_000_000_000_000L;

    private LookKey() {}

    static String of(Instant at, AccessId access, int part) {
        return from(at) + "." + access + ".%04d".formatted(part);
    }

    /** Stands before every look at {@code at} or later. */
    static String from(Instant at) {
        return Long.toString(SIXTEEN_DIGITS + at.toEpochMilli());
    }

    /** The key of the last look of a page as a client holds it. */
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
