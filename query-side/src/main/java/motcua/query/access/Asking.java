package motcua.query.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import motcua.calendar.WorkingCalendar;
import motcua.platform.http.Problem;
import motcua.query.access.AccessReader.Wanted;
import org.jspecify.annotations.Nullable;

/** Which page and which days somebody asks for; 400 problems for what cannot be asked. */
final class Asking {

    /** How much there is on a page when nobody says. */
    static final String PAGE = "50";

    private static final int MOST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Asking() {}

    static Wanted wanted(@Nullable String cursor, int limit, @Nullable Long after) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        if (after != null && after < 0) {
            throw Problem.invalid("after", "a version, 0 or more");
        }
        return new Wanted(cursor == null ? null : LookKey.ofCursor(cursor), limit, after);
    }

    /** The first instant of the day {@code text} in Việt Nam. */
    static Instant start(String field, String text) {
        return startOf(day(field, text));
    }

    /** The first instant behind that day. */
    static Instant end(String field, String text) {
        return startOf(day(field, text).plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below, like a day out of range
        }
        throw Problem.invalid(field, "a day from " + FIRST_YEAR + " to " + LAST_YEAR + ", such as 2026-11-23");
    }
}
