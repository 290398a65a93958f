package motcua.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one way a moment is written: RFC 3339 in UTC with three digits of milliseconds, such as
 * {@code 2026-11-23T02:00:00.123Z}.
 */
final class Moment {

    private static final int LENGTH = 24;
    private static final int NANOS_PER_MILLI = 1_000_000;
    /** The year 0; as a number, because the first parsing of a text takes as long as all the rest of a check. */
    private static final Instant FIRST = Instant.ofEpochSecond(-62_167_219_200L);

    /** The year 10000. */
    private static final Instant AFTER = Instant.ofEpochSecond(253_402_300_800L);

    private Moment() {}

    /**
     * {@code moment} without what stands behind its milliseconds; throws {@link Malformed} outside the years 0 to 9999.
     */
    static Instant millis(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(AFTER)) {
            throw new Malformed("a moment has a year of four digits");
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    static String write(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH);
        append(text, utc.getYear(), 4).append('-');
        append(text, utc.getMonthValue(), 2).append('-');
        append(text, utc.getDayOfMonth(), 2).append('T');
        append(text, utc.getHour(), 2).append(':');
        append(text, utc.getMinute(), 2).append(':');
        append(text, utc.getSecond(), 2).append('.');
        return append(text, utc.getNano() / NANOS_PER_MILLI, 3).append('Z').toString();
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        String written = Integer.toString(number);
        return text.repeat('0', digits - written.length()).append(written);
    }

    /** Reads what {@link #write} writes; throws {@link Malformed} for anything else, leap seconds included. */
    static Instant parse(String text) {
        if (text.length() != LENGTH) {
            throw new Malformed("not a moment in UTC with milliseconds");
        }
        Instant moment = read(text);
        // Whatever the reader let pass, such as a sign or other separators, shows here.
        if (!write(moment).equals(text)) {
            throw new Malformed("not a moment in UTC with milliseconds");
        }
        return moment;
    }

    private static Instant read(String text) {
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            number(text, 20, 23) * NANOS_PER_MILLI)
                    .toInstant(ZoneOffset.UTC);
        } catch (NumberFormatException e) {
            throw new Malformed("not a moment in UTC with milliseconds");
        } catch (DateTimeException e) {
            throw new Malformed("a moment that no calendar has");
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
