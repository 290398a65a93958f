package motcua.proof;

import java.util.List;

/**
 * That a tree was grown from an earlier one by appending alone.
 *
 * @param first how many leaves the earlier tree has
 * @param second how many the later one has
 * @param path the hashes from which both roots follow; empty when the sizes are equal or the earlier tree is empty
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with {@code secondRoot} begins with the one with {@code firstRoot} (RFC 9162 section 2.1.4.2;
     * the cases it leaves open: equal sizes have equal roots, and every tree begins with the empty one). Never throws;
     * looks at 64 hashes at most.
     */
    public boolean holds(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot) && (first > 0 || firstRoot.equals(Hash.EMPTY_TREE));
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(Hash.EMPTY_TREE);
        }
        // The earlier root itself is where the path starts when the earlier tree is complete; proofs leave it out.
        if (Long.bitCount(first) == 1) {
            return climb(firstRoot, path, firstRoot, secondRoot);
        }
        return !path.isEmpty() && climb(path.getFirst(), path.subList(1, path.size()), firstRoot, secondRoot);
    }

    private boolean climb(Hash start, List<Hash> rest, Hash firstRoot, Hash secondRoot) {
        int complete = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >>> complete;
        long last = (second - 1) >>> complete;
        Hash early = start;
        Hash late = start;
        for (Hash sibling : rest) {
            if (last == 0) {
                return false;
            }
            boolean even = (node & 1) == 0;
            if (!even || node == last) {
                early = Hash.node(sibling, early);
                late = Hash.node(sibling, late);
                int lone = even ? Long.numberOfTrailingZeros(node) : 0;
                node >>>= lone;
                last >>>= lone;
            } else {
                late = Hash.node(late, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && early.equals(firstRoot) && late.equals(secondRoot);
    }
}
