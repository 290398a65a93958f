package motcua.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.platform.http.Problem;

/** Keys by which rows are ordered and pages end: ASCII text that sorts as what it stands for, in base64url where a client holds it. */
public final class PageKey {

    /** Added to the milliseconds, so that those before 1970 sort as text too: 16 digits for 120,000 years either way. */
    private static final long SIXTEEN_DIGITS = 5_000_000_000_000_000L;

    private PageKey() {}

    /** {@code at} as 16 digits, to the millisecond. */
    public static String digits(Instant at) {
        return Long.toString(SIXTEEN_DIGITS + at.toEpochMilli());
    }

    /** {@code key} as a client holds it. */
    public static String written(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** What a client holds, taken apart by {@code form}; a 400 problem about {@code parameter} for what never was given out. */
    public static Matcher read(String parameter, String written, Pattern form) {
        Matcher key = form.matcher(decoded(written));
        if (key.matches()) {
            return key;
        }
        throw Problem.invalid(parameter, "the value of \"next\" in an earlier answer");
    }

    /** Empty, which is no key, for what is not base64url. */
    private static String decoded(String written) {
        try {
            return new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
