package motcua.witness;

import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Submission;

/** The rules of c2sp.org/tlog-witness for a checkpoint that its log has signed, in the order of the specification. */
enum Judgement {
    CONTINUES,
    /** It is smaller than the size that it is said to continue. */
    OLD_SIZE_TOO_LARGE,
    /** It is not said to continue what this witness cosigned last. */
    OTHER_OLD_SIZE,
    /** The log signed two roots for one size. */
    OTHER_ROOT,
    /** Nothing proves that it continues what this witness cosigned last. */
    NOT_PROVEN;

    static Judgement of(Seen last, Submission submission, Checkpoint checkpoint) {
        if (submission.oldSize() > checkpoint.size()) {
            return OLD_SIZE_TOO_LARGE;
        }
        if (submission.oldSize() != last.size()) {
            return OTHER_OLD_SIZE;
        }
        if (isFork(last, checkpoint)) {
            return OTHER_ROOT;
        }
        ConsistencyProof proof = new ConsistencyProof(last.size(), checkpoint.size(), submission.proof());
        return proof.holds(last.root(), checkpoint.root()) ? CONTINUES : NOT_PROVEN;
    }

    /** Whether the log contradicts itself, whatever old size it named and whatever it gets for an answer. */
    static boolean isFork(Seen last, Checkpoint checkpoint) {
        return checkpoint.size() == last.size() && !checkpoint.root().equals(last.root());
    }
}
