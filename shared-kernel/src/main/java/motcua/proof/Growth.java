package motcua.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What appending writes.
 *
 * @param size how many leaves the tree has afterwards
 * @param tiles the whole content of every tile that changed or appeared, level by level from 0; the same tiles as
 *     {@link HashTile#written}
 */
public record Growth(long size, SequencedMap<HashTile, List<Hash>> tiles) {

    public Growth {
        tiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tiles));
    }

    /**
     * Appends {@code leaves} (see {@link Hash#leaf}) to the tree of {@code size} leaves that {@code published} holds,
     * of which only partial tiles are read. Throws {@link IllegalArgumentException} for a negative size and
     * {@link IllegalStateException} for a tile that is too short.
     */
    public static Growth append(long size, HashTiles published, List<Hash> leaves) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        long grown = Math.addExact(size, leaves.size());
        SequencedMap<HashTile, List<Hash>> tiles = new LinkedHashMap<>();
        List<Hash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            added = append(level, HashTile.hashesAt(level, size), published, added, tiles);
        }
        return new Growth(grown, tiles);
    }

    /** Fills one level on behind the hashes it had, and returns what its newly full tiles add to the level above. */
    private static List<Hash> append(
            int level, long had, HashTiles published, List<Hash> added, SequencedMap<HashTile, List<Hash>> tiles) {
        List<Hash> row = new ArrayList<>();
        int open = (int) (had % Tile.FULL_WIDTH);
        if (open > 0) {
            row.addAll(TiledTree.read(published, new HashTile(level, had / Tile.FULL_WIDTH, open)));
        }
        row.addAll(added);
        List<Hash> above = new ArrayList<>();
        long index = had / Tile.FULL_WIDTH;
        for (int from = 0; from < row.size(); from += Tile.FULL_WIDTH) {
            List<Hash> content = List.copyOf(row.subList(from, Math.min(from + Tile.FULL_WIDTH, row.size())));
            HashTile tile = new HashTile(level, index++, content.size());
            tiles.put(tile, content);
            if (!tile.partial()) {
                above.add(TiledTree.complete(content));
            }
        }
        return above;
    }
}
