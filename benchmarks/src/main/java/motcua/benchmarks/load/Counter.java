package motcua.benchmarks.load;

import java.time.Duration;
import java.util.List;

/** A one-stop counter: ours, or what somebody else would have built. */
public interface Counter extends AutoCloseable {

    /** A dossier that nobody has brought yet, of the next office in turn; from many threads. */
    Way open();

    /** Returns when what was written can be seen in every view. */
    void settle() throws Exception;

    /** Returns when nothing that was written is still being worked on, whether a view shows it or not. */
    default void rest() throws Exception {}

    /** How its views are called; none when readers read what was written. */
    default List<String> views() {
        return List.of();
    }

    /** Returns when readers of {@code view} see all that is stored now; throws when that takes too long. */
    default void awaitSeen(String view) throws Exception {}

    /** Lets views be written, or not; what they miss they catch up with later. */
    default void views(boolean written) throws Exception {
        throw new UnsupportedOperationException("views cannot be switched");
    }

    /** Builds {@code view} anew from all events, for {@code most} at most: how many events in which time. */
    default Measured rebuild(String view, Duration most) throws Exception {
        throw new UnsupportedOperationException("nothing to rebuild");
    }

    /** What else it can be asked; see its own words. */
    default Measured ask(String what, List<String> arguments) throws Exception {
        throw new UnsupportedOperationException(what);
    }

    @Override
    void close();
}
