package motcua.query.scoreboard;

import org.jspecify.annotations.Nullable;

/**
 * One line of a scoreboard.
 *
 * @param key what the line stands for, such as {@code 2022-01} or an office id; null for the total
 * @param name the name of that office or procedure; null when there is none
 * @param open received, and not resolved or stopped at the end of the last day, whenever received
 * @param openLate of these, due on a day that is over
 * @param stopped received at some time, and stopped in the period
 * @param reopened resolved at some time, and taken back in the period
 * @param declined not accepted
 * @param supplements requests for a supplement
 * @param extensions new dates with an apology
 * @param corrections returned results that were found wrong
 */
record Row(
        @Nullable String key,
        @Nullable String name,
        long received,
        long online,
        Rate onlineShare,
        long resolved,
        long early,
        long onTime,
        long late,
        long open,
        long openLate,
        Rate onTimeOfResolved,
        Rate onTimeOfReceived,
        long stopped,
        long reopened,
        long declined,
        long supplements,
        long extensions,
        long corrections,
        Rate supplementRate,
        Rate extensionRate) {

    static Row of(@Nullable String key, @Nullable String name, Sums sums) {
        long received = sums.of(Count.RECEIVED);
        long resolved = sums.of(Count.RESOLVED);
        long notLate = sums.of(Count.EARLY) + sums.of(Count.ON_TIME);
        return new Row(
                key,
                name,
                received,
                sums.online(),
                Rate.of(Formula.ONLINE_SHARE, sums.online(), received),
                resolved,
                sums.of(Count.EARLY),
                sums.of(Count.ON_TIME),
                sums.of(Count.LATE),
                sums.open(),
                sums.openLate(),
                Rate.of(Formula.ON_TIME_OF_RESOLVED, notLate, resolved),
                Rate.of(Formula.ON_TIME_OF_RECEIVED, notLate, received),
                sums.of(Count.STOPPED),
                sums.of(Count.REOPENED),
                sums.of(Count.DECLINED),
                sums.of(Count.SUPPLEMENTS),
                sums.of(Count.EXTENSIONS),
                sums.of(Count.CORRECTIONS),
                Rate.of(Formula.SUPPLEMENT_RATE, sums.of(Count.SUPPLEMENTS), received),
                Rate.of(Formula.EXTENSION_RATE, sums.of(Count.EXTENSIONS), received));
    }
}
