package motcua.query.trail.witness;

import java.util.List;
import java.util.function.LongFunction;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Submission;

/**
 * What all witnesses are asked.
 *
 * @param note the signed checkpoint
 * @param checkpoint what it says
 * @param proofFrom the proof from an earlier size
 */
record Question(Note note, Checkpoint checkpoint, LongFunction<ConsistencyProof> proofFrom) {

    long size() {
        return checkpoint.size();
    }

    Submission from(long oldSize) {
        // No proof is needed from the empty tree, nor from the same one, and then none may be sent.
        List<Hash> proof = oldSize == 0 || oldSize == size()
                ? List.of()
                : proofFrom.apply(oldSize).path();
        return new Submission(oldSize, proof, note);
    }
}
