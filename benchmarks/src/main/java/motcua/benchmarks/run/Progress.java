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
        return since().compareTo(most) > 0;
    }

    void tell(String what) {
        Duration since = since();
        System.out.printf(Locale.ROOT, "[%02d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), what);
    }
}
