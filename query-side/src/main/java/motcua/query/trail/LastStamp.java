package motcua.query.trail;

import java.util.Optional;

/** The newest time stamp of a checkpoint. */
@FunctionalInterface
interface LastStamp {

    /**
     * A stamped checkpoint.
     *
     * @param response RFC 3161
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stamp(byte[] checkpoint, byte[] response) {}

    /** Empty when there is no authority, or none has answered yet. */
    Optional<Stamp> last();
}
