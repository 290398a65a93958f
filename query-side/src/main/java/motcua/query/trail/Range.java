package motcua.query.trail;

import java.util.regex.Pattern;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** Entries {@code from} (included) to {@code to} (excluded) of a log. */
record Range(long from, long to) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * What a client asked for of a log of {@code size} entries: all of it unless it says otherwise. Throws the problem for it
     * unless {@code 0 <= from <= to <= size}.
     */
    static Range of(@Nullable String from, @Nullable String to, long size) {
        long first = from == null ? 0 : number("from", from, 0, size);
        long end = to == null ? size : number("to", to, first, size);
        return new Range(first, end);
    }

    private static long number(String field, String text, long least, long most) {
        long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw Problem.invalid(field, "a number from " + least + " to " + most);
        }
        return number;
    }
}
