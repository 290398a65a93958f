package motcua.benchmarks.run;

import java.time.Duration;
import java.util.Locale;

/** Says what is going on, and when the time is over. */
final class Progress {

    private final long start = System.nanoTime();
    private final Duration most;

    Progress(Duration most) {
        this.most = most;
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    boolean isOver() {
        return left().isZero();
    }

    /** Zero when the time is over. */
    Duration left() {
        Duration left = most.minus(since());
        return left.isNegative() ? Duration.ZERO : left;
    }

    void tell(String what) {
        Duration since = since();
        System.out.printf(Locale.ROOT, "[%02d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), what);
    }
}
