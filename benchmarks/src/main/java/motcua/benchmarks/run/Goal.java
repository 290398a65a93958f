package motcua.benchmarks.run;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must be reached, and what was.
 *
 * @param wanted the least or the most
 * @param measured null when that was not measured
 */
record Goal(String what, double wanted, boolean isLeast, Figures.@Nullable Summary measured) {

    static Goal atLeast(String what, double wanted, Figures.@Nullable Summary measured) {
        return new Goal(what, wanted, true, measured);
    }

    static Goal atMost(String what, double wanted, Figures.@Nullable Summary measured) {
        return new Goal(what, wanted, false, measured);
    }

    String verdict() {
        if (measured == null) {
            return "not measured";
        }
        boolean isReached = isLeast ? measured.median() >= wanted : measured.median() <= wanted;
        return isReached ? "reached" : "NOT REACHED";
    }

    @Override
    public String toString() {
        String found = measured == null
                ? "-"
                : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", measured.median(), measured.min(), measured.max());
        return String.format(
                Locale.ROOT, "%-70s %s %7.2f   %-24s %s", what, isLeast ? "≥" : "≤", wanted, found, verdict());
    }
}
