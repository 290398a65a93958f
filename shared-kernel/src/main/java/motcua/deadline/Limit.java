package motcua.deadline;

import java.time.LocalTime;
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
        SAME_DAY,
        WORKING_DAY,
        DAY
    }

    public Limit {
        if (value < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }
}
