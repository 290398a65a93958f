package motcua.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * All that must be remembered of a tree to go on appending to it: the roots of its complete subtrees, one for each bit
 * of its size.
 *
 * @param size how many leaves the tree has
 * @param peaks the roots of its complete subtrees, the largest, which is the leftmost, first
 */
public record Frontier(long size, List<Hash> peaks) {

    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** Throws {@link IllegalArgumentException} when {@code peaks} cannot belong to a tree of this size. */
    public Frontier {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree has one peak for each bit of its size");
        }
        peaks = List.copyOf(peaks);
    }

    /** The tree with one leaf more; see {@link Hash#leaf}. Throws {@link ArithmeticException} after 2⁶³ − 1 leaves. */
    public Frontier append(Hash leaf) {
        long grown = Math.addExact(size, 1);
        List<Hash> next = new ArrayList<>(peaks);
        Hash peak = leaf;
        for (int i = Long.numberOfTrailingZeros(grown); i > 0; i--) {
            peak = Hash.node(next.removeLast(), peak);
        }
        next.add(peak);
        return new Frontier(grown, next);
    }

    /** The Merkle Tree Hash of the whole tree (RFC 9162 section 2.1.1). */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = peaks.getLast();
        for (Hash peak : peaks.subList(0, peaks.size() - 1).reversed()) {
            root = Hash.node(peak, root);
        }
        return root;
    }
}
