package motcua.query.trail.reconcile;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import motcua.proof.Growth;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.HashTiles;
import motcua.proof.TiledTree;

/**
 * The tree once more, from its leaves alone: what its tiles must hold, and its root at any size on the way. Keeps only the
 * tiles that are not full yet, at most one a level.
 */
final class Regrowth {

    private final SortedMap<Integer, Edge> open = new TreeMap<>();
    private final HashTiles tiles = tile -> edge(tile.level()).hashes();
    private long size;

    /** The last tile of a level while it is not full. */
    record Edge(HashTile tile, List<Hash> hashes) {}

    /** Appends {@code leaves} and tells {@code full} of every tile that became full, with its hashes. */
    void append(List<Hash> leaves, BiConsumer<HashTile, List<Hash>> full) {
        Growth growth = Growth.append(size, tiles, leaves);
        growth.tiles().forEach((tile, hashes) -> {
            if (tile.partial()) {
                open.put(tile.level(), new Edge(tile, hashes));
            } else {
                open.remove(tile.level());
                full.accept(tile, hashes);
            }
        });
        size = growth.size();
    }

    Hash root() {
        return new TiledTree(size, tiles).root();
    }

    /** The tiles at the right edge of the tree. */
    List<Edge> edges() {
        return List.copyOf(open.values());
    }

    Regrowth copy() {
        Regrowth copy = new Regrowth();
        copy.open.putAll(open);
        copy.size = size;
        return copy;
    }

    private Edge edge(int level) {
        Edge edge = open.get(level);
        if (edge == null) {
            throw new IllegalStateException("level " + level + " has no open tile");
        }
        return edge;
    }
}
