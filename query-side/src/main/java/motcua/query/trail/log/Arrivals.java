package motcua.query.trail.log;

import java.time.Duration;
import motcua.platform.stored.AppendListener;
import motcua.query.platform.Signal;

/** What this process has appended to the store, for the one who logs it. */
final class Arrivals implements AppendListener {

    private final Signal signal = new Signal();
    private volatile long doubtUntil = System.nanoTime();

    @Override
    public void mayHaveAppended(Duration doubt) {
        if (doubt.isPositive()) {
            doubtUntil = System.nanoTime() + doubt.toNanos();
        }
        signal.raise();
    }

    /** How often something was heard; to be read before looking. */
    long times() {
        return signal.times();
    }

    /** Whether something may become visible that nobody will tell of. */
    boolean mayComeUntold() {
        return doubtUntil - System.nanoTime() > 0;
    }

    /** Waits until something was heard more than {@code heard} times, or {@code longest} has passed. */
    void await(long heard, Duration longest) {
        signal.await(heard, longest.toNanos());
    }

    /** Ends the waiting, although nothing was appended. */
    void wake() {
        signal.raise();
    }
}
