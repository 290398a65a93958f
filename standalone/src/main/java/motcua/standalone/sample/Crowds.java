package motcua.standalone.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import motcua.calendar.WorkingCalendar;

/** How the dossiers of a stint spread over its open days: Mondays are fuller than Fridays, and no day is like another. */
final class Crowds {

    private Crowds() {}

    static List<LocalDate> openDays(Stint stint, WorkingCalendar calendar) {
        return stint.from()
                .datesUntil(stint.to().plusDays(1))
                .filter(calendar::isOpen)
                .toList();
    }

    /** How many are received on each of {@code days}; together, all of the stint. */
    static int[] of(Stint stint, List<LocalDate> days, Chance chance) {
        double[] weights = days.stream()
                .mapToDouble(day -> chance.between(0.7, 1.3) * usual(day.getDayOfWeek()))
                .toArray();
        return Shares.of(stint.received(), weights);
    }

    private static double usual(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.3;
            case TUESDAY, WEDNESDAY, THURSDAY -> 1;
            case FRIDAY -> 0.9;
            case SATURDAY, SUNDAY -> 0.6;
        };
    }
}
