package motcua.query.trail.reconcile;

import java.util.Objects;
import motcua.proof.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One entry stands in three places: as envelope, as published entry and as leaf. What two of them say is believed, until the
 * root tells otherwise.
 *
 * @param odd which one is alone
 * @param leaf what is believed to stand in the tree; null when all three are missing
 * @param digest what is believed to be the hash of the envelope; null likewise
 */
record Vote(Odd odd, @Nullable Hash leaf, @Nullable Hash digest) {

    /** Who differs from the other two. */
    enum Odd {
        NONE,
        ENVELOPE,
        ENTRY,
        LEAF,
        /** No two agree. */
        ALL
    }

    /** Whether the envelope is the one that was logged. */
    boolean believesEnvelope() {
        return odd != Odd.ENVELOPE && odd != Odd.ALL;
    }

    /**
     * @param envelope hash of the envelope as it is kept
     * @param entry as it is published
     * @param inTile as the hash tile has it; each null when it is missing
     */
    static Vote of(@Nullable Hash envelope, @Nullable Hash entry, @Nullable Hash inTile) {
        Hash leaf = envelope == null ? null : Hash.leaf(envelope.bytes());
        boolean isInTile = leaf != null && Objects.equals(leaf, inTile);
        if (envelope != null && Objects.equals(envelope, entry)) {
            return new Vote(isInTile ? Odd.NONE : Odd.LEAF, leaf, envelope);
        }
        if (isInTile) {
            return new Vote(Odd.ENTRY, leaf, envelope);
        }
        if (envelope != null && entry == null && inTile == null) {
            // Nobody says otherwise here; the root will tell.
            return new Vote(Odd.ENTRY, leaf, envelope);
        }
        Hash published = entry == null ? null : Hash.leaf(entry.bytes());
        if (published != null && Objects.equals(published, inTile)) {
            return new Vote(Odd.ENVELOPE, published, entry);
        }
        Hash alone = leaf == null ? published : leaf;
        return new Vote(Odd.ALL, inTile == null ? alone : inTile, envelope == null ? entry : envelope);
    }
}
