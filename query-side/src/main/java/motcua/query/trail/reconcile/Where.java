package motcua.query.trail.reconcile;

import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Where something was found; what does not apply is null.
 *
 * @param index number of the entry in the log, from 0; for a checkpoint how many entries it covers
 * @param stream a dossier, number book or import
 * @param sequence step of the stream, from 0
 * @param path file of the log or name of a checkpoint: {@code head}, {@code signed}, {@code checkpoint}; for a view its name
 * @param detail which fields differ, or both numbers that do
 */
public record Where(
        @Nullable Long index,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable String path,
        @Nullable String detail) {

    static Where at(String path, String detail) {
        return new Where(null, null, null, path, detail);
    }

    static Where at(String path, long index, String detail) {
        return new Where(index, null, null, path, detail);
    }

    static Where at(Place place, String detail) {
        return new Where(null, place.stream(), place.sequence(), null, detail);
    }

    /** @param envelope what the entry is about; null when that cannot be read */
    static Where entry(long index, @Nullable Envelope envelope, @Nullable String path, @Nullable String detail) {
        return envelope == null
                ? new Where(index, null, null, path, detail)
                : new Where(index, envelope.dossierId(), envelope.sequence(), path, detail);
    }
}
