package motcua.witness;

import java.time.Instant;
import java.util.List;
import motcua.proof.Checkpoint;
import motcua.proof.Endorsement;
import motcua.proof.Hash;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What this witness cosigned last for one log.
 *
 * @param note as it was cosigned; null when there is none yet, and then the log counts as empty
 * @param at when, as the cosignature says
 */
record Seen(@Nullable Note note, long size, Hash root, Instant at) {

    static final Seen NOTHING = new Seen(null, 0, Hash.EMPTY_TREE, Instant.EPOCH);

    /**
     * What {@code note} says that this witness cosigned; throws {@link Malformed} when it is no checkpoint, and
     * {@link IllegalArgumentException} when it is of another log or {@code witness} did not cosign it.
     */
    static Seen of(Note note, String origin, VerifierKey witness) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalArgumentException("is about another log");
        }
        List<Endorsement> cosignatures = note.endorsements(List.of(witness));
        Instant at = cosignatures.isEmpty() ? null : cosignatures.getFirst().at();
        if (at == null) {
            throw new IllegalArgumentException("was not cosigned with the key " + witness);
        }
        return new Seen(note, checkpoint.size(), checkpoint.root(), at);
    }

    /** Whether whoever saw {@code earlier} may see this afterwards, as far as can be told without a proof. */
    boolean mayFollow(Seen earlier) {
        return size > earlier.size || (size == earlier.size && root.equals(earlier.root));
    }
}
