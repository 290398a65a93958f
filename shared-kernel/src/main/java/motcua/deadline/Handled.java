package motcua.deadline;

import java.time.Instant;
import java.util.function.LongBinaryOperator;
import motcua.calendar.WorkingHours;

/**
 * How long a dossier was worked on, from the start of its clock to the decision, without the time in which a supplement was awaited.
 *
 * @param unit what its limit is stated in; {@code HOUR} for a result on the same day
 * @param minutes open time of the office for hours and working days; time by the calendar for days and months
 * @param minutesAUnit how many of them make one unit here
 */
public record Handled(Limit.Unit unit, long minutes, int minutesAUnit) {

    private static final int AN_HOUR = 60;

    /** A month is thirty days where time is added up (Bộ luật Dân sự Điều 146) (u). */
    private static final int A_MONTH = 30 * OfficeMinutes.A_DAY;

    public Handled {
        if (minutes < 0 || minutesAUnit < 1) {
            throw new IllegalArgumentException("no time is negative, and no unit empty");
        }
    }

    /** The time from the start of {@code run} to {@code end}; 0 when the clock had not started by then. */
    public static Handled of(Run run, Instant end) {
        Setting setting = run.setting();
        return switch (run.term().limit().unit()) {
            case SAME_DAY, HOUR -> new Handled(Limit.Unit.HOUR, minutes(run, end, open(setting)), AN_HOUR);
            case WORKING_DAY ->
                new Handled(
                        Limit.Unit.WORKING_DAY,
                        minutes(run, end, open(setting)),
                        setting.hours().minutesADay());
            case DAY -> new Handled(Limit.Unit.DAY, minutes(run, end, Handled::between), OfficeMinutes.A_DAY);
            case MONTH -> new Handled(Limit.Unit.MONTH, minutes(run, end, Handled::between), A_MONTH);
        };
    }

    /** Thousandths of the unit, rounded half up: whole numbers, whose sum does not depend on their order. */
    public long thousandths() {
        return (2_000 * minutes + minutesAUnit) / (2L * minutesAUnit);
    }

    private static long minutes(Run run, Instant end, LongBinaryOperator measure) {
        long first = OfficeMinutes.of(run.start().at());
        long last = Math.max(first, OfficeMinutes.of(end));
        long minutes = measure.applyAsLong(first, last);
        for (Supplement supplement : run.supplements()) {
            long from = within(first, OfficeMinutes.of(supplement.asked()), last);
            Instant provided = supplement.provided();
            long to = provided == null ? last : within(from, OfficeMinutes.of(provided), last);
            minutes -= measure.applyAsLong(from, to);
        }
        return minutes;
    }

    private static long within(long least, long minute, long most) {
        return Math.min(Math.max(least, minute), most);
    }

    private static long between(long from, long to) {
        return to - from;
    }

    private static LongBinaryOperator open(Setting setting) {
        return (from, to) -> {
            long minutes = 0;
            for (long day = OfficeMinutes.day(from); day <= OfficeMinutes.day(to); day++) {
                if (setting.calendar().isOpen(day)) {
                    minutes += open(setting.hours(), from - day * OfficeMinutes.A_DAY, to - day * OfficeMinutes.A_DAY);
                }
            }
            return minutes;
        };
    }

    /** The open minutes of one day between two minutes counted from its midnight. */
    private static long open(WorkingHours hours, long from, long to) {
        return hours.spans().stream()
                .mapToLong(span -> Math.max(0, Math.min(to, span.closesMinute()) - Math.max(from, span.opensMinute())))
                .sum();
    }
}
