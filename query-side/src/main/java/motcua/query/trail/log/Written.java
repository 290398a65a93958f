package motcua.query.trail.log;

import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Hash;

/**
 * An envelope that is to get an entry.
 *
 * @param place of its event, as the envelope says it
 * @param digest SHA-256 of the envelope, which is the entry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Written(Place place, byte[] envelope, Hash digest) {}
