package motcua.query.trail.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import motcua.proof.EntryTile;
import motcua.proof.Hash;
import motcua.proof.Tile;
import motcua.query.trail.store.TileStore;

/** Reads envelopes by their place in the log. */
final class EnvelopeReader {

    /** Steps of one dossier stand near each other, and those of many are often asked for in their order. */
    private static final int KEPT = 32;

    private final Rows rows;
    private final Cache<Long, List<byte[]>> envelopes =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Long, List<byte[]>> entries =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    EnvelopeReader(TileStore store) {
        this.rows = new Rows(store);
    }

    /** The bytes of envelope {@code index}; throws {@link Contradiction} when it is not there although it must be. */
    byte[] envelope(long index) {
        return item(rows.envelopes(), envelopes, index);
    }

    /** The same, when it is the one that was logged, or has been mended; throws {@link Contradiction} when not. */
    byte[] logged(long index) {
        if (!isLogged(index)) {
            forget(index / Tile.FULL_WIDTH);
            if (!isLogged(index)) {
                throw new Contradiction("envelope and entry " + index + " of the log do not belong together");
            }
        }
        return envelope(index);
    }

    private boolean isLogged(long index) {
        return Hash.sha256(envelope(index)).equals(digest(index));
    }

    /** Reads bundle {@code number} anew next time. */
    void forget(long number) {
        envelopes.invalidate(number);
        entries.invalidate(number);
    }

    /** SHA-256 of envelope {@code index}, which is what stands in the log. */
    Hash digest(long index) {
        return Hash.of(item(rows.entries(), entries, index));
    }

    /** The envelopes of bundle {@code number}, as many as there are, at least {@code atLeast}. */
    List<byte[]> bundle(long number, int atLeast) {
        return bundle(rows.envelopes(), envelopes, number, atLeast);
    }

    private static byte[] item(Row<EntryTile, byte[]> row, Cache<Long, List<byte[]>> kept, long index) {
        int at = (int) (index % Tile.FULL_WIDTH);
        return bundle(row, kept, index / Tile.FULL_WIDTH, at + 1).get(at);
    }

    private static List<byte[]> bundle(
            Row<EntryTile, byte[]> row, Cache<Long, List<byte[]>> kept, long number, int atLeast) {
        List<byte[]> known = kept.getIfPresent(number);
        if (known != null) {
            return known;
        }
        List<byte[]> bundle = row.longest(new EntryTile(number, atLeast));
        // One that is not full has more in it a moment later.
        if (bundle.size() == Tile.FULL_WIDTH) {
            kept.put(number, bundle);
        }
        return bundle;
    }

    /** The rows that are read. */
    Rows rows() {
        return rows;
    }
}
