package motcua.query.trail.log;

import java.util.List;
import motcua.proof.EntryTile;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.proof.Tile;

/**
 * The tree once more, from the entries as they can be read back, without the hash tiles and without what the sequencer
 * remembers. A flipped bit in memory or on disk shows before it is signed.
 */
final class SecondPath {

    private final Rows rows;
    private Frontier tree = Frontier.EMPTY;

    SecondPath(Rows rows) {
        this.rows = rows;
    }

    long size() {
        return tree.size();
    }

    /** The root at {@code size}, which must not be less than at the last call. */
    Hash rootAt(long size) {
        while (tree.size() < size) {
            long index = tree.size() / Tile.FULL_WIDTH;
            EntryTile tile = Rows.holding(tree.size(), size);
            List<byte[]> entries = rows.read(tile, Rows::entries);
            for (byte[] entry : entries.subList((int) (tree.size() - index * Tile.FULL_WIDTH), tile.width())) {
                tree = tree.append(Hash.leaf(entry));
            }
        }
        return tree.root();
    }

    /** Reads everything anew next time. */
    void forget() {
        tree = Frontier.EMPTY;
    }
}
