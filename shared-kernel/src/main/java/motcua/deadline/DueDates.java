package motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import motcua.calendar.WorkingCalendar;

/**
 * Computes due instants under the rule version {@value #RULE}: whole days from reception, the day of reception not counted,
 * due at the close of the last day, never on a closed one (NĐ 118/2025 Điều 17.3; Civil Code Điều 147 and 148).
 */
public final class DueDates {

    /** The rule version that stands in every deadline computed here. */
    public static final String RULE = "simple-1";

    /** When offices close; the due instant of a day. */
    public static final LocalTime CLOSE = LocalTime.of(17, 0);

    private DueDates() {}

    /** The deadline of a dossier received at {@code received} under {@code limit}. */
    public static Deadline of(Instant received, Limit limit, WorkingCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(received, WorkingCalendar.ZONE);
        Instant due = lastDay(local, limit, calendar)
                .atTime(CLOSE)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        return new Deadline(received, due, RULE, calendar.version());
    }

    private static LocalDate lastDay(LocalDateTime received, Limit limit, WorkingCalendar calendar) {
        LocalDate day = received.toLocalDate();
        return switch (limit.unit()) {
            case SAME_DAY -> calendar.openFrom(isTooLateToday(received, limit) ? day.plusDays(1) : day);
            case WORKING_DAY -> calendar.openDaysAfter(day, limit.value());
            case DAY -> calendar.openFrom(day.plusDays(limit.value()));
        };
    }

    /** A dossier taken in after closing time cannot be due before it came, whatever its procedure says. */
    private static boolean isTooLateToday(LocalDateTime received, Limit limit) {
        LocalTime cutoff = limit.lateCutoff() == null ? CLOSE : limit.lateCutoff();
        return received.toLocalTime().isAfter(cutoff);
    }
}
