package motcua.query.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.query.platform.PageKey;

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
        Matcher parts = PageKey.read("since", text, FORM);
        return new Cursor(parts.group(1), parts.group(2));
    }

    @Override
    public String toString() {
        return PageKey.written(generation + "." + key);
    }
}
