package motcua.query.trail.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import motcua.proof.EntryTile;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.query.trail.log.Contradiction;
import motcua.query.trail.log.Log;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 entries as they are kept: their envelopes, the published entries, their leaves. A row that cannot be read is
 * empty, and one finding.
 *
 * @param from number of the first entry
 */
record Bundle(long from, int width, List<byte[]> envelopes, List<byte[]> entries, List<Hash> leaves) {

    /** Reads bundle {@code number}, of which {@code width} entries are wanted. */
    static Bundle read(Log log, long number, int width, Findings findings) {
        EntryTile entries = new EntryTile(number, width);
        HashTile leaves = new HashTile(0, number, width);
        Rows rows = new Rows(number * Tile.FULL_WIDTH, width, findings);
        return new Bundle(
                number * Tile.FULL_WIDTH,
                width,
                rows.read(Kind.ENVELOPE_ALTERED, Log.pathOfEnvelopes(entries), () -> Optional.of(log.bundle(number))),
                rows.read(Kind.ENTRY_ALTERED, entries.path(), () -> entries(log, entries)),
                rows.read(Kind.TILE_ALTERED, leaves.path(), () -> hashes(log, leaves)));
    }

    private record Rows(long from, int width, Findings findings) {

        <T> List<T> read(Kind kind, String path, Supplier<Optional<List<T>>> source) {
            try {
                Optional<List<T>> row = Away.orAnswer(Report.Part.LOG, source).filter(found -> found.size() >= width);
                if (row.isPresent()) {
                    return row.get().subList(0, width);
                }
                findings.add(kind, Where.at(path, from, "missing"));
            } catch (Contradiction | IllegalArgumentException e) {
                findings.add(kind, Where.at(path, from, "missing or malformed"));
            }
            return List.of();
        }
    }

    /** The hashes of {@code tile}, or those at the beginning of the full one that has taken its place; empty when missing. */
    static Optional<List<Hash>> hashes(Log log, HashTile tile) {
        HashTile full = new HashTile(tile.level(), tile.index(), Tile.FULL_WIDTH);
        return log.content(tile)
                .map(tile::decode)
                .or(() -> log.content(full).map(content -> full.decode(content).subList(0, tile.width())));
    }

    private static Optional<List<byte[]>> entries(Log log, EntryTile tile) {
        EntryTile full = new EntryTile(tile.index(), Tile.FULL_WIDTH);
        return log.content(tile)
                .map(tile::decode)
                .or(() -> log.content(full).map(content -> full.decode(content).subList(0, tile.width())));
    }

    Vote vote(int place) {
        byte[] envelope = envelope(place);
        return Vote.of(envelope == null ? null : Hash.sha256(envelope), entry(place), leaf(place));
    }

    byte @Nullable [] envelope(int place) {
        return place < envelopes.size() ? envelopes.get(place) : null;
    }

    /** The published entry at {@code place}; null when it is missing or no hash. */
    @Nullable
    Hash entry(int place) {
        byte[] entry = place < entries.size() ? entries.get(place) : null;
        return entry == null || entry.length != Hash.BYTES ? null : Hash.of(entry);
    }

    @Nullable
    Hash leaf(int place) {
        return place < leaves.size() ? leaves.get(place) : null;
    }
}
