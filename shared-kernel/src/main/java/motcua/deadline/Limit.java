package motcua.deadline;

import java.time.LocalTime;
import motcua.calendar.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * A statutory time limit.
 *
 * @param value how many {@code unit}s, at least 1
 * @param lateCutoff when reception after this hour moves a same-day result to the next working day; null when it does not
 */
public record Limit(int value, Unit unit, @Nullable LocalTime lateCutoff) {

    /** What a limit is counted in. */
    public enum Unit {
        /** Due at the close of the day itself. */
        SAME_DAY,
        /** Open time; eight are a working day, in limits stated in hours and nowhere else. */
        HOUR,
        WORKING_DAY,
        /** Calendar days. */
        DAY,
        /** To the corresponding date, or the last day of a month without one. */
        MONTH
    }

    private static final int HOURS_A_WORKING_DAY = 8;

    public Limit {
        if (value < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (lateCutoff != null) {
            WorkingHours.minuteOf(lateCutoff);
        }
    }

    /**
     * What the lines of a derivation add up to: {@code value}, or for hours the minutes of open time. Eight hours are as many as the office
     * is open on a day, and fewer than eight never more than that.
     */
    public int amount(WorkingHours hours) {
        if (unit != Unit.HOUR) {
            return value;
        }
        int day = hours.minutesADay();
        return value / HOURS_A_WORKING_DAY * day + Math.min(day, value % HOURS_A_WORKING_DAY * 60);
    }
}
