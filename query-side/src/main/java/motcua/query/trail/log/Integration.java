package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.proof.EntryTile;
import motcua.proof.Growth;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.proof.TiledTree;
import motcua.query.trail.store.TileStore;

/** Brings what is staged into the tiles. Every tile follows from the head alone, so doing it twice writes the same bytes. */
final class Integration {

    private final TileStore store;
    private final Rows rows;

    Integration(TileStore store) {
        this.store = store;
        this.rows = new Rows(store);
    }

    /**
     * Finishes {@code head}, if that was not done. Throws {@link Contradiction} when the tiles then have another root than
     * the head.
     */
    void finish(Head head) {
        String staged = head.staged();
        if (staged == null) {
            check(head);
            return;
        }
        long from = Staged.size(staged);
        Optional<byte[]> content = store.read(staged);
        content.ifPresent(bytes -> store.write(files(from, head.size(), Staged.decode(bytes))));
        check(head);
        // Only now, and first of all: without it nobody integrates again, so nobody misses what is deleted next.
        if (content.isPresent()) {
            store.delete(List.of(staged));
        }
        store.delete(superseded(from, head.size()));
    }

    private SequencedMap<String, byte[]> files(long from, long size, List<byte[]> envelopes) {
        if (from + envelopes.size() != size) {
            throw new Contradiction("the envelopes that were added last are not as many as the log has grown");
        }
        List<byte[]> entries = envelopes.stream()
                .map(envelope -> Hash.sha256(envelope).bytes())
                .toList();
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        Rows.append(rows.envelopes(), from, envelopes, files);
        Rows.append(rows.entries(), from, entries, files);
        Growth.append(from, rows.hashes()::read, Rows.leaves(entries))
                .tiles()
                .forEach((tile, hashes) -> files.put(tile.path(), tile.encode(hashes)));
        return files;
    }

    private void check(Head head) {
        Hash root = new TiledTree(head.size(), rows.hashes()::read).root();
        if (!root.equals(head.tree().root())) {
            throw new Contradiction("the tiles of " + head.size() + " entries have root " + root + ", the head says "
                    + head.tree().root());
        }
    }

    /**
     * Partial tiles that the last batch has replaced. Of what is published they go only when the tile is full, because
     * checkpoints of their size were published (c2sp.org/tlog-tiles); of the envelopes at once.
     */
    private List<String> superseded(long from, long size) {
        List<String> paths = new ArrayList<>();
        if (from % Tile.FULL_WIDTH > 0) {
            EntryTile open = Rows.holding(from - 1, size);
            paths.addAll(rows.envelopes().narrowerThan(open));
            if (!open.partial()) {
                paths.addAll(rows.entries().narrowerThan(open));
            }
        }
        HashTile.written(from, size)
                .filter(tile -> !tile.partial() && wasOpen(tile, from))
                .forEach(tile -> paths.addAll(rows.hashes().narrowerThan(tile)));
        return paths;
    }

    /** Whether a tree of {@code size} leaves had a part of {@code tile}. */
    private static boolean wasOpen(HashTile tile, long size) {
        return size >>> (8 * tile.level()) > tile.index() * Tile.FULL_WIDTH;
    }
}
