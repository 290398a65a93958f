package motcua.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one way a moment is written: RFC 3339 in UTC with three digits of milliseconds, such as
 * {@code 2026-11-23T02:00:00.123Z}.
 */
final class Moment {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER =
            Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1);

    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int DECIMAL = 10;

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

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, DECIMAL);
    }

    static String write(Instant moment) {
        return FORMAT.format(moment);
    }

    /** Reads what {@link #write} writes; throws {@link Malformed} for anything else, leap seconds included. */
    static Instant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Malformed("not a moment in UTC with milliseconds");
        }
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
        } catch (DateTimeException e) {
            throw new Malformed("a moment that no calendar has");
        }
    }
}
