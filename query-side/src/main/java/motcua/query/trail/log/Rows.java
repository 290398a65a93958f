package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.proof.EntryTile;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.HashTiles;
import motcua.proof.Tile;
import motcua.query.trail.store.TileStore;

/** The rows of the log in its store: hash tiles and entries as published, and the envelopes beside them. */
final class Rows {

    private static final String ENTRIES = "tile/entries/";
    private static final String ENVELOPES = "envelopes/";

    private final TileStore store;

    Rows(TileStore store) {
        this.store = store;
    }

    /** Published: SHA-256 of each envelope. */
    static String entries(EntryTile tile) {
        return tile.path();
    }

    /** Not published: the envelopes themselves, in bundles of the same form. */
    static String envelopes(EntryTile tile) {
        return ENVELOPES + tile.path().substring(ENTRIES.length());
    }

    /** How a row names its files. */
    @FunctionalInterface
    interface Naming {
        String path(EntryTile tile);
    }

    /**
     * For proofs about trees of at most {@code size} leaves, read from the tiles of exactly that size, which must have been
     * integrated; throws {@link Contradiction} when a tile is missing.
     */
    HashTiles hashes(long size) {
        return wanted -> {
            HashTile full = new HashTile(wanted.level(), wanted.index(), Tile.FULL_WIDTH);
            HashTile tile = full.cutTo(size);
            return store.read(tile.path())
                    .map(tile::decode)
                    .or(() -> store.read(full.path()).map(full::decode))
                    .orElseThrow(() -> new Contradiction("missing: " + tile.path()));
        };
    }

    /**
     * What stands in {@code tile}, or at its beginning when it has become full; throws {@link Contradiction} when it is
     * missing.
     */
    List<byte[]> read(EntryTile tile, Naming row) {
        EntryTile full = new EntryTile(tile.index(), Tile.FULL_WIDTH);
        return store.read(row.path(tile))
                .map(tile::decode)
                .or(() -> store.read(row.path(full))
                        .map(content -> full.decode(content).subList(0, tile.width())))
                .orElseThrow(() -> new Contradiction("missing: " + row.path(tile)));
    }

    /** The tile that holds entry {@code index} of a log of {@code size} entries. */
    static EntryTile holding(long index, long size) {
        long tile = index / Tile.FULL_WIDTH;
        return new EntryTile(tile, (int) Math.min(Tile.FULL_WIDTH, size - tile * Tile.FULL_WIDTH));
    }

    /** Adds to {@code files} what a row of {@code from} items looks like with {@code added} behind them. */
    void append(long from, List<byte[]> added, Naming row, SequencedMap<String, byte[]> files) {
        List<byte[]> items = new ArrayList<>();
        int open = (int) (from % Tile.FULL_WIDTH);
        if (open > 0) {
            items.addAll(read(new EntryTile(from / Tile.FULL_WIDTH, open), row));
        }
        items.addAll(added);
        long start = from - open;
        EntryTile.written(from, from + added.size()).forEach(tile -> {
            int first = (int) (tile.index() * Tile.FULL_WIDTH - start);
            files.put(row.path(tile), tile.encode(items.subList(first, first + tile.width())));
        });
    }

    /** The leaf of each entry. */
    static List<Hash> leaves(List<byte[]> entries) {
        return entries.stream().map(Hash::leaf).toList();
    }
}
