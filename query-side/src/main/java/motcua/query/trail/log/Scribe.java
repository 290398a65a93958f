package motcua.query.trail.log;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Salt;
import org.jspecify.annotations.Nullable;

/** Writes the envelopes of a batch of events, each behind the one before it in its stream. */
final class Scribe {

    private final String origin;
    private final Pseudonyms pseudonyms;
    private final EnvelopeReader envelopes;
    private final Chains chains;
    private final Alarms alarms;
    private final SecureRandom random = new SecureRandom();

    Scribe(String origin, Pseudonyms pseudonyms, EnvelopeReader envelopes, Chains chains, Alarms alarms) {
        this.origin = origin;
        this.pseudonyms = pseudonyms;
        this.envelopes = envelopes;
        this.chains = chains;
        this.alarms = alarms;
    }

    /** An envelope, and the stream it belongs to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(String stream, byte[] envelope) {}

    /** Where a stream ends in the log. */
    private record End(long sequence, Hash digest) {}

    /**
     * The envelopes of those of {@code events} that are not in the log yet. The position in the store already tells what
     * was read before; that an event is not logged twice even so is seen from its place in its stream.
     */
    List<Written> write(List<StoredEvent> events) {
        List<Written> written = new ArrayList<>(events.size());
        Map<String, End> ends = new HashMap<>();
        for (StoredEvent event : events) {
            String stream = event.place().stream();
            End end = ends.containsKey(stream) ? ends.get(stream) : logged(stream);
            if (end != null && event.place().sequence() <= end.sequence()) {
                compare(event);
                continue;
            }
            byte[] envelope = envelope(event, end);
            ends.put(stream, new End(event.place().sequence(), Hash.sha256(envelope)));
            written.add(new Written(stream, envelope));
        }
        return written;
    }

    private @Nullable End logged(String stream) {
        OptionalLong last = chains.last(stream);
        if (last.isEmpty()) {
            return null;
        }
        byte[] envelope = envelopes.envelope(last.getAsLong());
        return new End(Envelope.parse(envelope).sequence(), Hash.sha256(envelope));
    }

    private byte[] envelope(StoredEvent event, @Nullable End end) {
        long expected = end == null ? 0 : end.sequence() + 1;
        if (event.place().sequence() != expected) {
            // Logged all the same: who holds the log up must not win, and the gap shows for ever.
            alarms.raise(Alarms.Kind.STEP_MISSING, "steps from " + expected + " before " + place(event));
        }
        Facts facts = Facts.of(event);
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        return new Envelope(
                        origin,
                        event.id(),
                        event.place().stream(),
                        event.place().sequence(),
                        event.name(),
                        event.revision(),
                        facts.recordedAt(),
                        facts.occurredAt(),
                        pseudonyms.of(facts.login()),
                        prev(event, end),
                        Hash.sha256(event.payload()),
                        Salt.of(salt))
                .encode();
    }

    /** An envelope that follows nothing that is logged, and is not the first, names the hash of nothing. */
    private static @Nullable Hash prev(StoredEvent event, @Nullable End end) {
        if (event.place().sequence() == 0) {
            return null;
        }
        return end == null ? Hash.EMPTY_TREE : end.digest();
    }

    /** An event at a place that is logged is the one that was logged, or somebody has rewritten the store. */
    private void compare(StoredEvent event) {
        boolean same = chains.of(event.place().stream(), chains.size()).reversed().stream()
                .map(entry -> Envelope.parse(envelopes.envelope(entry)))
                .filter(envelope -> envelope.sequence() == event.place().sequence())
                .allMatch(envelope -> envelope.eventId().equals(event.id()));
        if (!same) {
            alarms.raise(Alarms.Kind.STEP_REPLACED, "another event than the logged one stands at " + place(event));
        }
    }

    private static String place(StoredEvent event) {
        Place place = event.place();
        return "step " + place.sequence() + " of " + place.stream();
    }
}
