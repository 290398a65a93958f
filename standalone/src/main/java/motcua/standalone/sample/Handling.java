package motcua.standalone.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import motcua.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a dossier was resolved and its result handed over.
 *
 * @param resolved null while in work
 * @param returned null while the result waits at the counter
 */
record Handling(@Nullable OffsetDateTime resolved, @Nullable OffsetDateTime returned) {

    /** Not before the end of the register. */
    static final Handling IN_WORK = new Handling(null, null);

    private static final double IN_NO_HURRY = 0.55;
    private static final double HANDED_OVER_AT_ONCE = 0.7;
    private static final double NEVER_FETCHED = 0.012;

    /** Resolved not after {@code lastDay}, which is the due day or the last one of the register. */
    static Handling inTime(LocalDate day, int second, LocalDate lastDay, LocalDate end, Hours hours) {
        LocalDate resolvedOn = hours.chance().happens(IN_NO_HURRY) ? lastDay : hours.openDayBetween(day, lastDay);
        int resolvedAt = resolvedOn.equals(day) ? hours.soonAfter(second) : hours.anySecond();
        return new Handling(OfficeHours.at(resolvedOn, resolvedAt), handedOver(resolvedOn, resolvedAt, end, hours));
    }

    private static @Nullable OffsetDateTime handedOver(LocalDate day, int second, LocalDate end, Hours hours) {
        if (hours.chance().happens(NEVER_FETCHED)) {
            return null;
        }
        if (hours.chance().happens(HANDED_OVER_AT_ONCE)) {
            return OfficeHours.at(day, hours.soonAfter(second));
        }
        LocalDate later = hours.calendar().openDaysAfter(day, hours.chance().between(1, 4));
        return later.isAfter(end) ? null : OfficeHours.at(later, hours.anySecond());
    }

    /** Draws days and seconds in which the office is open. */
    record Hours(WorkingCalendar calendar, Chance chance) {

        private static final int SOON_SECONDS = 2 * 60 * 60;

        LocalDate openDayBetween(LocalDate first, LocalDate last) {
            int days = (int) (last.toEpochDay() - first.toEpochDay());
            LocalDate open = calendar.openFrom(first.plusDays(chance.between(0, days)));
            return open.isAfter(last) ? last : open;
        }

        int soonAfter(int second) {
            return Math.min(OfficeHours.LAST, second + chance.between(60, SOON_SECONDS));
        }

        int anySecond() {
            return chance.between(0, OfficeHours.LAST);
        }
    }
}
