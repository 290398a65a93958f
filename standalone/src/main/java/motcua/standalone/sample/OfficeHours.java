package motcua.standalone.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The seconds of an office day, 07:30–11:30 and 13:30–17:00, numbered without the break. */
final class OfficeHours {

    /** The last second of a day, 17:00:00. */
    static final int LAST = (4 * 60 + 3 * 60 + 30) * 60;

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final int MORNING = 4 * 60 * 60;
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime OPENS_AGAIN = LocalTime.of(13, 30);

    private OfficeHours() {}

    /** The instant of {@code second}, from 0 to {@link #LAST}, on {@code day}. */
    static OffsetDateTime at(LocalDate day, int second) {
        LocalTime time = second < MORNING ? OPENS.plusSeconds(second) : OPENS_AGAIN.plusSeconds(second - MORNING);
        return day.atTime(time).atOffset(OFFSET);
    }
}
