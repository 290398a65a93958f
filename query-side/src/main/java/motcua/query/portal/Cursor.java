package motcua.query.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.platform.http.Problem;

/**
 * How far a poller has come.
 *
 * @param generation the number of the generation it read
 * @param key of the last dossier it got
 */
record Cursor(String generation, String key) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,19})\\.(\\d{16}\\.[0-9a-f-]{36})");

    /** Reads what {@link #toString} gave; a 400 problem for anything else. */
    static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher parts = FORM.matcher(plain);
            if (parts.matches()) {
                return new Cursor(parts.group(1), parts.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.invalid("since", "the value of \"next\" in an earlier answer");
    }

    @Override
    public String toString() {
        byte[] plain = (generation + "." + key).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
