package motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which days offices are open: weekdays but the closed ones, and the make-up days that a swap opens.
 *
 * @param version names this calendar in every deadline computed with it
 */
public record WorkingCalendar(String version, Set<LocalDate> closedWeekdays, Set<LocalDate> openWeekendDays) {

    /** The time zone of every office. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public WorkingCalendar {
        closedWeekdays = Set.copyOf(closedWeekdays);
        openWeekendDays = Set.copyOf(openWeekendDays);
    }

    /** Whether offices are open on {@code day}. */
    public boolean isOpen(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? openWeekendDays.contains(day) : !closedWeekdays.contains(day);
    }

    /** {@code day} when it is open, else the next open day. */
    public LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The {@code count}-th open day after {@code day}; the first day is not counted (Civil Code Điều 147). */
    public LocalDate openDaysAfter(LocalDate day, int count) {
        LocalDate open = day;
        for (int counted = 0; counted < count; counted++) {
            open = openFrom(open.plusDays(1));
        }
        return open;
    }
}
