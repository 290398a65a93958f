package motcua.query.trail.log;

import java.util.List;
import java.util.Optional;
import motcua.proof.EntryTile;
import motcua.proof.Tile;
import motcua.query.trail.store.Cell;
import motcua.query.trail.store.TileStore;

/** Reads envelopes by their place in the log. */
final class EnvelopeReader {

    /** A bundle that grows while it is read has another name a moment later. */
    private static final int ATTEMPTS = 5;

    private final TileStore store;
    private final Rows rows;
    private final Cell head;

    EnvelopeReader(TileStore store, Cell head) {
        this.store = store;
        this.rows = new Rows(store);
        this.head = head;
    }

    /** The bytes of envelope {@code index}; throws {@link Contradiction} when it is not there although it must be. */
    byte[] envelope(long index) {
        return bundle(index / Tile.FULL_WIDTH).get((int) (index % Tile.FULL_WIDTH));
    }

    /** The envelopes of bundle {@code number}, as many as there are. */
    List<byte[]> bundle(long number) {
        long from = number * Tile.FULL_WIDTH;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // A full bundle first: nearly all are.
            Optional<List<byte[]>> found =
                    read(new EntryTile(number, Tile.FULL_WIDTH)).or(() -> partial(from));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new Contradiction("missing: envelopes from entry " + from);
    }

    private Optional<List<byte[]>> partial(long from) {
        Optional<Head> present = head.read().map(Head::parse);
        // The bundle of the present size is missing while a batch is on its way into the tiles; then the one before is
        // there.
        return present.flatMap(now -> read(from, now.size()).or(() -> read(from, now.integrated())));
    }

    private Optional<List<byte[]>> read(long from, long size) {
        return size <= from ? Optional.empty() : read(Rows.holding(from, size));
    }

    private Optional<List<byte[]>> read(EntryTile tile) {
        return store.read(Rows.envelopes(tile)).map(tile::decode);
    }

    /** The rows beside the envelopes. */
    Rows rows() {
        return rows;
    }
}
