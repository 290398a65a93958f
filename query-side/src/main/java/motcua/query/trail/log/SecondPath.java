package motcua.query.trail.log;

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

    /** Where it stood before the last look: a step that failed is taken again from there. */
    private Frontier before = Frontier.EMPTY;

    SecondPath(Rows rows) {
        this.rows = rows;
    }

    /** The root at {@code size}. */
    Hash rootAt(long size) {
        if (tree.size() > size) {
            tree = before.size() > size ? Frontier.EMPTY : before;
        }
        before = tree;
        while (tree.size() < size) {
            EntryTile tile = Rows.holding(tree.size(), size);
            int known = (int) (tree.size() % Tile.FULL_WIDTH);
            for (byte[] entry : rows.entries().read(tile).subList(known, tile.width())) {
                tree = tree.append(Hash.leaf(entry));
            }
        }
        return tree.root();
    }

    /** Reads everything anew next time. */
    void forget() {
        tree = Frontier.EMPTY;
        before = Frontier.EMPTY;
    }
}
