package motcua.platform.stored;

import java.time.Instant;

/**
 * One event as it is stored.
 *
 * @param id of the event
 * @param place its stream, and where it stands there
 * @param at the instant beside it in the store
 * @param name the name it is stored under
 * @param revision of its stored form
 * @param payload its stored bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredEvent(String id, Place place, Instant at, String name, String revision, byte[] payload) {

    /** Event number {@code sequence}, from 0, of a stream: a dossier, a number book, an import. */
    public record Place(String stream, long sequence) {}
}
