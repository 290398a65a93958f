package motcua.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What others publish figures of: three calls to a dossier, one after the other without a pause, and its result stays at the counter. */
public final class Lifecycles {

    static final List<Step> CALLS = List.of(Step.RECEIVE, Step.ASSIGN, Step.RESOLVE);

    private Lifecycles() {}

    /**
     * {@code users} for {@code length}, each with one dossier after the other without a pause. Counts lifecycles, which are a third of
     * the calls that were answered in time; failed are calls, and the times are those of calls.
     */
    public static Measured ofUsers(int users, Duration length, Supplier<Way> ways) throws InterruptedException {
        Measured calls = ClosedLoop.run(users, length, CALLS, ways);
        return new Measured(
                calls.count() / CALLS.size(), calls.failed(), calls.seconds(), calls.micros(), calls.more());
    }

    /** How many of 100 calls failed; what would have followed a failed one was never sent, and is none. */
    public static double errorPercent(Measured measured) {
        long all = measured.micros().getTotalCount() + measured.failed();
        return all == 0 ? 0 : 100.0 * measured.failed() / all;
    }
}
