package motcua.query.scoreboard;

import java.util.List;
import motcua.dossier.Channel;

/** What one row adds up: the flow through the period, and the stock at its end. */
final class Sums {

    /** What a row shows of the flow, but for the kinds of resolutions. */
    private static final List<Count> SHOWN = List.of(
            Count.RECEIVED,
            Count.RESOLVED,
            Count.STOPPED,
            Count.REOPENED,
            Count.DECLINED,
            Count.SUPPLEMENTS,
            Count.EXTENSIONS,
            Count.CORRECTIONS);

    private final Tally flow = new Tally();
    private long online;
    private long open;
    private long openLate;

    /** Adds what happened on a day within the period. */
    void flow(Channel channel, Tally day) {
        flow.add(day);
        if (channel == Channel.ONLINE) {
            online += day.of(Count.RECEIVED);
        }
    }

    /**
     * Adds what a day leaves behind. What is due today is not late before the day ends, so of today only the late dossiers
     * that were settled count.
     */
    void stock(Tally day, boolean today) {
        open += day.of(Count.RECEIVED) + day.of(Count.REOPENED) - day.of(Count.RESOLVED) - day.of(Count.STOPPED);
        openLate +=
                today ? day.of(Count.LATE_AT_ONCE) - day.of(Count.OVERDUE) : day.of(Count.DUE) - day.of(Count.SETTLED);
    }

    /** These sums with the stock that {@code earlier} left behind. */
    Sums following(Sums earlier) {
        Sums sums = new Sums();
        sums.flow.add(flow);
        sums.online = online;
        sums.open = earlier.open + open;
        sums.openLate = earlier.openLate + openLate;
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

    boolean isEmpty() {
        return open == 0 && openLate == 0 && SHOWN.stream().allMatch(count -> of(count) == 0);
    }
}
