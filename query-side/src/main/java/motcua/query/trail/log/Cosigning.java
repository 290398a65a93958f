package motcua.query.trail.log;

import java.util.function.LongFunction;
import motcua.proof.ConsistencyProof;
import motcua.proof.Note;

/** Asks others to sign what the log has signed. */
public interface Cosigning {

    /** Nobody is asked. */
    Cosigning NOBODY = (checkpoint, proofFrom) -> checkpoint;

    /**
     * {@code checkpoint} with the signatures of those who answered in time. Never throws.
     *
     * @param proofFrom the proof that the checkpoint's tree begins with the tree of that many entries
     */
    Note cosign(Note checkpoint, LongFunction<ConsistencyProof> proofFrom);
}
