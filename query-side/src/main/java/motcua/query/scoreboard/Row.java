package motcua.query.scoreboard;

import motcua.deadline.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scoreboard.
 *
 * @param key what the line stands for, such as {@code 2022-01} or an office id; null for the total
 * @param name the name of that office or procedure; null when there is none
 * @param open received, and not resolved or stopped at the end of the last day, whenever received
 * @param openLate of these, due on a day that is over
 * @param stopped received at some time, and stopped in the period
 * @param resolved in the period, and not taken back since
 * @param reopened resolved at some time, and taken back in the period
 * @param declined not accepted
 * @param supplements requests for a supplement
 * @param extensions new dates with an apology
 * @param corrections returned results that were found wrong
 * @param onTimeByIndex766 of what was decided in the period or is open at its end, what is on time for index 766
 * @param progress766 what that is worth of the 20 points of its group
 * @param acceptanceBreachRate of the answers to what came online, those after more than 8 working hours
 * @param lateEntryRate of the steps recorded, those told long after they had happened
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
        Rate extensionRate,
        Rate onTimeByIndex766,
        Rate progress766,
        Handling averageHandling,
        Rate acceptanceBreachRate,
        Rate lateEntryRate) {

    /** The points of the progress group of index 766. */
    private static final long POINTS = 20;

    /** How long decisions took, each in the unit of its procedure's limit: units are not added to each other. */
    record Handling(Mean hours, Mean workingDays, Mean days, Mean months) {
        static Handling of(Sums sums) {
            return new Handling(
                    Mean.of(Limit.Unit.HOUR, sums),
                    Mean.of(Limit.Unit.WORKING_DAY, sums),
                    Mean.of(Limit.Unit.DAY, sums),
                    Mean.of(Limit.Unit.MONTH, sums));
        }
    }

    static Row of(@Nullable String key, @Nullable String name, Sums sums) {
        long received = sums.of(Count.RECEIVED);
        long resolved = sums.of(Count.RESOLVED);
        long notLate = sums.of(Count.EARLY) + sums.of(Count.ON_TIME);
        long ended = resolved + sums.open();
        long inTime = ended - sums.of(Count.LATE_BY_INDEX) - sums.openLateByIndex();
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
                Rate.of(Formula.EXTENSION_RATE, sums.of(Count.EXTENSIONS), received),
                Rate.of(Formula.ON_TIME_766, inTime, ended),
                Rate.of(Formula.PROGRESS_766, inTime, ended, POINTS),
                Handling.of(sums),
                Rate.of(Formula.ACCEPTANCE_BREACH, sums.of(Count.ANSWERED_LATE), sums.of(Count.ANSWERED)),
                Rate.of(Formula.LATE_ENTRY, sums.of(Count.LATE_ENTRIES), sums.of(Count.STEPS)));
    }
}
