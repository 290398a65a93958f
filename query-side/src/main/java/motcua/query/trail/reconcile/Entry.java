package motcua.query.trail.reconcile;

import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log as it was read.
 *
 * @param envelope null when it is missing or not canonical
 * @param digest what is believed to be the envelope's hash; null when nothing of the entry is left
 * @param isBelieved whether the envelope has that hash, so that what it says is what was logged
 */
record Entry(
        long index, @Nullable Envelope envelope, @Nullable Hash digest, boolean isBelieved) {

    static Entry of(long index, byte @Nullable [] envelope, Vote vote) {
        Envelope parsed = envelope == null ? null : parse(envelope);
        return new Entry(index, parsed, vote.digest(), vote.believesEnvelope() && parsed != null);
    }

    private static @Nullable Envelope parse(byte[] envelope) {
        try {
            return Envelope.parse(envelope);
        } catch (Malformed e) {
            return null;
        }
    }
}
