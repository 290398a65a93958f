package motcua.query.trail.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import org.jspecify.annotations.Nullable;

/**
 * The roots at the sizes that somebody has signed or stated: once from what is believed of each entry, and once from the
 * leaves as the tiles have them, as soon as the two differ.
 */
final class Roots {

    private final Map<Long, Pair> known = new HashMap<>();
    private final Regrowth believed = new Regrowth();
    private @Nullable Regrowth kept;

    private record Pair(Hash believed, Hash kept) {}

    Roots() {
        note(0);
    }

    void append(List<Hash> leaves, List<Hash> asKept, BiConsumer<HashTile, List<Hash>> full) {
        if (kept == null && !leaves.equals(asKept)) {
            kept = believed.copy();
        }
        if (kept != null) {
            kept.append(asKept, (_, _) -> {});
        }
        believed.append(leaves, full);
    }

    /** Remembers the roots at the present {@code size}. */
    void note(long size) {
        Hash root = believed.root();
        known.put(size, new Pair(root, kept == null ? root : kept.root()));
    }

    List<Regrowth.Edge> edges() {
        return believed.edges();
    }

    /** Whether {@code root} follows from what is believed. */
    boolean isBelieved(long size, Hash root) {
        return of(size).believed().equals(root);
    }

    /** Whether {@code root} follows from the leaves that the tiles have. */
    boolean isKept(long size, Hash root) {
        return of(size).kept().equals(root);
    }

    /** For people. */
    String text(long size) {
        return of(size).believed().toString();
    }

    private Pair of(long size) {
        return Objects.requireNonNull(known.get(size), "a size that was not noted");
    }
}
