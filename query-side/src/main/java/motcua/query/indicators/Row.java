package motcua.query.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One line of indicators.
 *
 * @param key what the line stands for: an office, an officer's login (empty for citizens and portals, who belong to no counter)
 *     or {@code 2026-11}; null for the total
 * @param name the name of that office or officer; null when there is none
 */
record Row(
        @Nullable String key,
        @Nullable String name,
        Rate clockStopped,
        Rate refiled,
        Rate resolvedAtOnce,
        Rate resolutionToldLate,
        Rate answeredLate,
        Rate corrected,
        Rate reopened,
        Rate lateEntries) {

    static Row of(@Nullable String key, @Nullable String name, Tally counts) {
        return new Row(
                key,
                name,
                Rate.of(Figure.CLOCK_STOPPED, counts),
                Rate.of(Figure.REFILED, counts),
                Rate.of(Figure.RESOLVED_AT_ONCE, counts),
                Rate.of(Figure.RESOLUTION_TOLD_LATE, counts),
                Rate.of(Figure.ANSWERED_LATE, counts),
                Rate.of(Figure.CORRECTED, counts),
                Rate.of(Figure.REOPENED, counts),
                Rate.of(Figure.LATE_ENTRIES, counts));
    }
}
