package motcua.auditor.compare;

import java.util.List;
import java.util.Optional;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;

/**
 * Both roots that a consistency proof leads to (RFC 9162 section 2.1.4.2). The kernel says only whether both are the
 * expected ones; which of them is not is what convicts a log.
 */
record Roots(Hash early, Hash late) {

    /**
     * Climbs from {@code start}, the root of the earlier tree, or from the first hash of the proof when the earlier
     * tree is not complete. Empty when the proof is too short or too long for its sizes, or the earlier tree is empty.
     */
    static Optional<Roots> of(ConsistencyProof proof, Hash start) {
        if (proof.first() <= 0 || proof.first() >= proof.second()) {
            return Optional.empty();
        }
        if (Long.bitCount(proof.first()) == 1) {
            return climb(proof, start, proof.path());
        }
        return proof.path().isEmpty()
                ? Optional.empty()
                : climb(
                        proof,
                        proof.path().getFirst(),
                        proof.path().subList(1, proof.path().size()));
    }

    private static Optional<Roots> climb(ConsistencyProof proof, Hash start, List<Hash> path) {
        int complete = Long.numberOfTrailingZeros(proof.first());
        long node = (proof.first() - 1) >>> complete;
        long last = (proof.second() - 1) >>> complete;
        Hash early = start;
        Hash late = start;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                early = Hash.node(sibling, early);
                late = Hash.node(sibling, late);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                late = Hash.node(late, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(new Roots(early, late)) : Optional.empty();
    }
}
