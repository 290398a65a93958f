package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.proof.EntryTile;
import motcua.proof.Growth;
import motcua.proof.Hash;
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
     * Finishes {@code head}; returns at once when that was done. Throws {@link Contradiction} when the tiles then have
     * another root than the head.
     */
    void finish(Head head) {
        String staged = head.staged();
        Optional<byte[]> content = staged == null ? Optional.empty() : store.read(staged);
        if (staged != null && content.isPresent()) {
            List<byte[]> envelopes = Staged.decode(content.get());
            long from = head.size() - envelopes.size();
            store.write(files(from, envelopes));
            check(head);
            // Only now, and first of all: without it nobody integrates again, so nobody misses what is deleted next.
            store.delete(List.of(staged));
            store.delete(superseded(from, head.size()));
        }
    }

    private SequencedMap<String, byte[]> files(long from, List<byte[]> envelopes) {
        List<byte[]> entries = envelopes.stream().map(Integration::entry).toList();
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        rows.append(from, envelopes, Rows::envelopes, files);
        rows.append(from, entries, Rows::entries, files);
        Growth.append(from, rows.hashes(from), Rows.leaves(entries))
                .tiles()
                .forEach((tile, hashes) -> files.put(tile.path(), tile.encode(hashes)));
        return files;
    }

    /** What stands in the log for an envelope. */
    static byte[] entry(byte[] envelope) {
        return Hash.sha256(envelope).bytes();
    }

    private void check(Head head) {
        Hash root = new TiledTree(head.size(), rows.hashes(head.size())).root();
        if (!root.equals(head.tree().root())) {
            throw new Contradiction("the tiles of " + head.size() + " entries have root " + root + ", the head says "
                    + head.tree().root());
        }
    }

    /**
     * Bundles of envelopes that a longer one has replaced: nobody outside may count on them. Partial tiles stay, because
     * checkpoints of their size were published.
     */
    private static List<String> superseded(long from, long size) {
        List<String> paths = new ArrayList<>();
        int open = (int) (from % Tile.FULL_WIDTH);
        if (open > 0 && size > from) {
            paths.add(Rows.envelopes(new EntryTile(from / Tile.FULL_WIDTH, open)));
        }
        return paths;
    }
}
