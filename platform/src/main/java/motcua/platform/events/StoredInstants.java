package motcua.platform.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Reads instants as events hold them. An event has up to five, and {@link Instant#parse} takes longer over them than all the
 * rest of its parsing.
 */
public final class StoredInstants {

    /** {@code 2026-11-23T02:00:00}, and behind it a fraction or nothing, and {@code Z}. */
    private static final int TO_SECONDS = 19;

    private static final int MOST_DIGITS_OF_A_FRACTION = 9;

    private StoredInstants() {}

    /** As {@link Instant#parse}, of which it is a faster way for the usual form; throws {@link DateTimeParseException}. */
    public static Instant parse(String text) {
        try {
            return isUsual(text) ? usual(text) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw e;
        } catch (DateTimeException e) {
            // No such day, or what only the library knows about: leap seconds, the midnight at the end of a day.
            return Instant.parse(text);
        }
    }

    private static boolean isUsual(String text) {
        int fraction = text.length() - TO_SECONDS - 2;
        return text.length() > TO_SECONDS
                && text.charAt(text.length() - 1) == 'Z'
                && (fraction == -1
                        || (fraction > 0 && fraction <= MOST_DIGITS_OF_A_FRACTION && text.charAt(TO_SECONDS) == '.'))
                && hasDigitsWhereExpected(text);
    }

    private static boolean hasDigitsWhereExpected(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char expected = i < TO_SECONDS ? "0000-00-00T00:00:00".charAt(i) : i == TO_SECONDS ? '.' : '0';
            char actual = text.charAt(i);
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        int nanos = 0;
        for (int i = TO_SECONDS + 1; i <= TO_SECONDS + MOST_DIGITS_OF_A_FRACTION; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return LocalDateTime.of(
                        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)),
                        LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
