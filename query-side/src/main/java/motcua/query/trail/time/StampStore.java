package motcua.query.trail.time;

import java.util.Optional;

/** Where the newest stamp outlives this process. */
public interface StampStore {

    /** Keeps both or neither, instead of those before; throws when it cannot. */
    void keep(byte[] checkpoint, byte[] response);

    /** What was kept last; empty when nothing ever was, and an exception when that cannot be said. */
    Optional<Kept> last();

    /**
     * A checkpoint and its stamp.
     *
     * @param checkpoint the bytes that were stamped
     * @param response the authority's answer about them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Kept(byte[] checkpoint, byte[] response) {}
}
