package motcua.auditor.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import motcua.proof.Frontier;
import motcua.proof.Hash;

/** The tree that grows while entries are read, and its roots at the sizes somebody wants to know. */
final class Tree {

    private final Set<Long> sizes;
    private final Map<Long, Hash> roots = new HashMap<>();
    private Frontier frontier;

    Tree(Frontier start, Set<Long> sizes) {
        this.sizes = sizes;
        this.frontier = start;
        remember();
    }

    void append(Entry entry) {
        frontier = frontier.append(Hash.leaf(entry.hash().bytes()));
        remember();
    }

    private void remember() {
        if (sizes.contains(size())) {
            roots.put(size(), root());
        }
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    /** The root at {@code size}, when that was asked for and met. */
    Optional<Hash> rootAt(long size) {
        return Optional.ofNullable(roots.get(size));
    }
}
