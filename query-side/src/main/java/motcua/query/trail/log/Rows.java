package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.proof.EntryTile;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.query.trail.store.TileStore;

/**
 * The rows of the log in its store.
 *
 * @param hashes published: the tree
 * @param entries published: SHA-256 of each envelope
 * @param envelopes not published: the envelopes themselves, in bundles of the same form
 */
record Rows(Row<HashTile, Hash> hashes, Row<EntryTile, byte[]> entries, Row<EntryTile, byte[]> envelopes) {

    private static final String ENTRIES = "tile/entries/";
    private static final String ENVELOPES = "envelopes/";

    Rows(TileStore store) {
        this(
                new Row<>(store, new Hashes()),
                new Row<>(store, new Bundles(ENTRIES)),
                new Row<>(store, new Bundles(ENVELOPES)));
    }

    private record Hashes() implements Row.Form<HashTile, Hash> {

        @Override
        public String path(HashTile tile) {
            return tile.path();
        }

        @Override
        public HashTile resized(HashTile tile, int width) {
            return new HashTile(tile.level(), tile.index(), width);
        }

        @Override
        public byte[] encode(HashTile tile, List<Hash> items) {
            return tile.encode(items);
        }

        @Override
        public List<Hash> decode(HashTile tile, byte[] content) {
            return tile.decode(content);
        }
    }

    private record Bundles(String place) implements Row.Form<EntryTile, byte[]> {

        @Override
        public String path(EntryTile tile) {
            return place + tile.path().substring(ENTRIES.length());
        }

        @Override
        public EntryTile resized(EntryTile tile, int width) {
            return new EntryTile(tile.index(), width);
        }

        @Override
        public byte[] encode(EntryTile tile, List<byte[]> items) {
            return tile.encode(items);
        }

        @Override
        public List<byte[]> decode(EntryTile tile, byte[] content) {
            return tile.decode(content);
        }
    }

    /** The published bytes at the path of {@code tile}; empty when the log has not come so far. */
    Optional<byte[]> published(Tile tile) {
        return switch (tile) {
            case HashTile hashTile -> hashes.content(hashTile);
            case EntryTile entryTile -> entries.content(entryTile);
        };
    }

    /** The tile that holds entry {@code index} of a log of {@code size} entries. */
    static EntryTile holding(long index, long size) {
        long tile = index / Tile.FULL_WIDTH;
        return new EntryTile(tile, (int) Math.min(Tile.FULL_WIDTH, size - tile * Tile.FULL_WIDTH));
    }

    /** Adds to {@code files} what {@code row} looks like with {@code added} behind its first {@code from} items. */
    static void append(Row<EntryTile, byte[]> row, long from, List<byte[]> added, SequencedMap<String, byte[]> files) {
        List<byte[]> items = new ArrayList<>();
        int open = (int) (from % Tile.FULL_WIDTH);
        if (open > 0) {
            items.addAll(row.read(holding(from - 1, from)));
        }
        items.addAll(added);
        EntryTile.written(from, from + added.size()).forEach(tile -> {
            int first = (int) (tile.index() * Tile.FULL_WIDTH - (from - open));
            files.put(row.path(tile), tile.encode(items.subList(first, first + tile.width())));
        });
    }

    /** Where the envelopes beside {@code tile} stand. */
    static String pathOfEnvelopes(EntryTile tile) {
        return ENVELOPES + tile.path().substring(ENTRIES.length());
    }

    /** The leaf of each entry. */
    static List<Hash> leaves(List<byte[]> entries) {
        return entries.stream().map(Hash::leaf).toList();
    }
}
