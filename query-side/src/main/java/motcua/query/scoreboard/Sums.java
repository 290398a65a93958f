package motcua.query.scoreboard;

import java.util.List;
import motcua.dossier.Channel;

/** What one row adds up: the flow through the period, and the stock at its end. */
final class Sums {

    /** A row in which none of these happened, and in which nothing is open, is not shown. */
    private static final List<Count> SHOWN = List.of(
            Count.RECEIVED,
            Count.RESOLVED,
            Count.STOPPED,
            Count.REOPENED,
            Count.DECLINED,
            Count.SUPPLEMENTS,
            Count.EXTENSIONS,
            Count.CORRECTIONS,
            Count.ANSWERED,
            Count.STEPS);

    private final Tally flow = new Tally();
    private long online;
    private long open;
    private long openLate;
    private long openLateByIndex;

    /** Adds what happened on a day within the period. */
    void flow(Channel channel, Tally day) {
        flow.addCounts(day);
        if (channel == Channel.ONLINE) {
            online += day.of(Count.RECEIVED);
        }
    }

    /** Adds what a day leaves behind. What was reopened without saying what it takes back is open again from then on. */
    void open(Tally day) {
        open += day.of(Count.RECEIVED)
                + day.of(Count.REOPENED)
                - day.of(Count.TAKEN_BACK)
                - day.of(Count.RESOLVED)
                - day.of(Count.STOPPED);
    }

    /** Adds dossiers that are open and late by the deadlines in force, and so for index 766 too, as far as nothing corrects it. */
    void late(long dossiers) {
        openLate += dossiers;
        openLateByIndex += dossiers;
    }

    /** Adds dossiers that are open and late as index 766 reads the law, and not otherwise. */
    void lateByIndex(long dossiers) {
        openLateByIndex += dossiers;
    }

    /** These sums with the stock that {@code earlier} left behind. */
    Sums following(Sums earlier) {
        Sums sums = new Sums();
        sums.flow.addCounts(flow);
        sums.online = online;
        sums.open = earlier.open + open;
        sums.openLate = earlier.openLate + openLate;
        sums.openLateByIndex = earlier.openLateByIndex + openLateByIndex;
        return sums;
    }

    long of(Count count) {
        return flow.of(count);
    }

    long online() {
        return online;
    }

    long open() {
        return open;
    }

    long openLate() {
        return openLate;
    }

    long openLateByIndex() {
        return openLateByIndex;
    }

    boolean isEmpty() {
        return open == 0
                && openLate == 0
                && openLateByIndex == 0
                && SHOWN.stream().allMatch(count -> of(count) == 0);
    }
}
