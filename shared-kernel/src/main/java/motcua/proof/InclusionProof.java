package motcua.proof;

import java.util.List;

/**
 * That a leaf stands in a tree. It does not bind the tree's size: take that from a signed checkpoint only.
 *
 * @param index where the leaf stands, from 0
 * @param size how many leaves the tree has
 * @param path hashes from the sibling of the leaf up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether {@code leaf} stands at the index of the tree with this root (RFC 9162 section 2.1.3.2). Never throws;
     * looks at 63 hashes at most.
     */
    public boolean holds(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRightOrLast(node, last)) {
                hash = Hash.node(sibling, hash);
                int lone = isEven(node) ? Long.numberOfTrailingZeros(node) : 0;
                node >>>= lone;
                last >>>= lone;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    private static boolean isEven(long node) {
        return (node & 1) == 0;
    }

    private static boolean isRightOrLast(long node, long last) {
        return !isEven(node) || node == last;
    }
}
