package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One operation that goes wrong. */
final class Fault implements Gate {

    /** What became of the operation of which no answer came. */
    enum Mode {
        /** It was not done. */
        LOST,
        /** It was done. */
        DONE,
        /** It will be done, when others have gone on for a while. */
        LATE
    }

    private final int at;
    private final Mode mode;
    private final boolean deadly;

    private final List<Kind> passed = new ArrayList<>();
    private boolean happened;
    private Runnable later = () -> {};

    /**
     * @param at which operation, from 0
     * @param deadly whether the process dies, so that nothing it does afterwards is done
     */
    Fault(int at, Mode mode, boolean deadly) {
        this.at = at;
        this.mode = mode;
        this.deadly = deadly;
    }

    /** None, but the operations are written down. */
    static Fault none() {
        return new Fault(-1, Mode.LOST, false);
    }

    /** What passed, in its order. */
    List<Kind> passed() {
        return passed;
    }

    boolean happened() {
        return happened;
    }

    boolean isLate() {
        return mode == Mode.LATE;
    }

    @Override
    public <T> T pass(Kind kind, String what, Supplier<T> operation) {
        if (happened && deadly) {
            throw new Outage("dead");
        }
        passed.add(kind);
        if (passed.size() - 1 != at) {
            return operation.get();
        }
        happened = true;
        if (kind == Kind.WRITE) {
            switch (mode) {
                case LOST -> {}
                case DONE -> {
                    var _ = operation.get();
                }
                case LATE ->
                    later = () -> {
                        var _ = operation.get();
                    };
            }
        }
        throw new Outage(what);
    }

    /** Does what was to be done late. */
    void arrive() {
        Runnable operation = later;
        later = () -> {};
        operation.run();
    }
}
