package motcua.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import motcua.calendar.WorkingCalendar;

/** Minutes since 1970 on the clocks of the offices: the whole minutes that a receipt names. */
final class OfficeMinutes {

    static final int A_DAY = 24 * 60;

    /** Later than any minute: when a clock that stands still is due. */
    static final long NEVER = Long.MAX_VALUE;

    private static final ZoneRules OFFICES = WorkingCalendar.ZONE.getRules();

    private OfficeMinutes() {}

    /** The minute that {@code instant} lies in. */
    static long of(Instant instant) {
        return Math.floorDiv(
                instant.getEpochSecond() + OFFICES.getOffset(instant).getTotalSeconds(), 60);
    }

    /** The first minute not before {@code instant}: a minute that has begun is not to be had any more. */
    static long notBefore(Instant instant) {
        long minute = of(instant);
        boolean begins = instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), 60) == 0;
        return begins ? minute : minute + 1;
    }

    /** The day, since 1970, of a minute. */
    static long day(long minute) {
        return Math.floorDiv(minute, A_DAY);
    }

    static Instant instant(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }
}
