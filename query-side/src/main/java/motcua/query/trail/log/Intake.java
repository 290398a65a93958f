package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One batch in the making: which events get an entry, and behind which. The position in the store already tells what was read
 * before; that an event is not logged twice even so is seen from its place in its stream.
 */
final class Intake {

    private final Scribe scribe;
    private final EnvelopeReader envelopes;
    private final Chains chains;
    private final Alarms alarms;

    private final List<Written> written = new ArrayList<>();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<Place, String> ids = new HashMap<>();

    Intake(Scribe scribe, EnvelopeReader envelopes, Chains chains, Alarms alarms) {
        this.scribe = scribe;
        this.envelopes = envelopes;
        this.chains = chains;
        this.alarms = alarms;
    }

    /**
     * Where a stream ends, with what is taken in here.
     *
     * @param sequence the highest place that has an envelope
     * @param digest of the envelope written last
     */
    private record End(long sequence, Hash digest) {}

    List<Written> written() {
        return written;
    }

    void take(StoredEvent event) {
        Place place =
                new Place(Wording.of(event.place().stream()), event.place().sequence());
        if (place.sequence() < 0) {
            alarms.raise(Alarms.Kind.STEP_MISPLACED, "not logged, for it has no place: " + named(event.place()));
            return;
        }
        End end = end(place.stream());
        if (end == null || place.sequence() > end.sequence()) {
            expect(end == null ? 0 : end.sequence() + 1, place);
            add(event, place, end);
        } else {
            behind(event, place, end);
        }
    }

    private @Nullable End end(String stream) {
        End here = ends.get(stream);
        return here != null
                ? here
                : chains.end(stream)
                        .map(end -> new End(end.sequence(), envelopes.digest(end.entry())))
                        .orElse(null);
    }

    /** Logged even when something is missing: who holds the log up must not win, and the gap shows for ever. */
    private void expect(long expected, Place place) {
        if (place.sequence() != expected) {
            alarms.raise(Alarms.Kind.STEP_MISSING, "steps from " + expected + " before " + named(place));
        }
    }

    /** An event at a place that is logged is the one that was logged, or somebody has rewritten the store. */
    private void behind(StoredEvent event, Place place, End end) {
        String logged = Optional.ofNullable(ids.get(place))
                .or(() -> loggedAt(place).map(Envelope::eventId))
                .orElse(null);
        if (logged == null) {
            alarms.raise(Alarms.Kind.STEP_MISPLACED, "logged behind a later one: " + named(place));
            add(event, place, end);
        } else if (!logged.equals(Wording.of(event.id()))) {
            alarms.raise(Alarms.Kind.STEP_REPLACED, "another event than the logged one stands at " + named(place));
        }
    }

    private Optional<Envelope> loggedAt(Place place) {
        List<Long> entries = chains.of(place.stream(), chains.size());
        // Nearly always a stream has no gap, so that its places are those of its entries.
        if (place.sequence() < entries.size()) {
            Envelope likely = parse(entries.get((int) place.sequence()));
            if (likely.sequence() == place.sequence()) {
                return Optional.of(likely);
            }
        }
        return entries.stream()
                .map(this::parse)
                .filter(envelope -> envelope.sequence() == place.sequence())
                .findFirst();
    }

    private Envelope parse(long entry) {
        return Envelope.parse(envelopes.envelope(entry));
    }

    private void add(StoredEvent event, Place place, @Nullable End end) {
        Written envelope = scribe.envelope(event, place, prev(place, end));
        long sequence = end == null ? place.sequence() : Math.max(end.sequence(), place.sequence());
        ends.put(place.stream(), new End(sequence, envelope.digest()));
        ids.put(place, Wording.of(event.id()));
        written.add(envelope);
    }

    /** An envelope that follows nothing that is logged, and is not the first, names the hash of nothing. */
    private static @Nullable Hash prev(Place place, @Nullable End end) {
        if (place.sequence() == 0) {
            return null;
        }
        return end == null ? Hash.EMPTY_TREE : end.digest();
    }

    private static String named(Place place) {
        return "step " + place.sequence() + " of " + place.stream();
    }
}
