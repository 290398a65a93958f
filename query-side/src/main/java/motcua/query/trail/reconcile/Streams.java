package motcua.query.trail.reconcile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.query.platform.Census;
import org.jspecify.annotations.Nullable;

/**
 * Where each stream ends, in the log and in the store as far as they were read: some 250 bytes a stream, and nothing an event.
 */
final class Streams {

    private static final long NONE = -1;

    private final Findings findings;
    private final Map<String, End> ends = new HashMap<>();
    private final Map<String, Long> events = new HashMap<>();
    private long dossiers;
    private long logged;
    private long unreadable;

    /** Where one stream ends. */
    private static final class End {
        private long logged = NONE;
        private @Nullable Hash digest;
        private long stored = NONE;
        private boolean isCounted;
    }

    Streams(Findings findings) {
        this.findings = findings;
    }

    /** Takes the next entry of the log: it must be the next step of its stream and name the one before it. */
    void log(Entry entry) {
        Envelope envelope = entry.envelope();
        if (envelope == null) {
            unreadable++;
            return;
        }
        End end = end(envelope.dossierId());
        if (entry.isBelieved() && !follows(envelope, end) && !mayBeUnreadable(envelope, end)) {
            findings.add(
                    Kind.CHAIN_BROKEN, Where.entry(entry.index(), envelope, null, "last step before: " + end.logged));
        }
        if (end.logged == NONE) {
            logged++;
        }
        end.logged = Math.max(end.logged, envelope.sequence());
        end.digest = entry.digest();
        count(end, envelope.event());
    }

    /** {@link Envelope#follows} by the hash that is in the log, for nothing says that the envelope before is still that one. */
    private static boolean follows(Envelope envelope, End before) {
        Hash prev = envelope.prev();
        return envelope.sequence() == before.logged + 1 && Objects.equals(prev, prev == null ? null : before.digest);
    }

    /** Whether all steps that are missing before this one may be those of entries that cannot be read. */
    private boolean mayBeUnreadable(Envelope envelope, End before) {
        long missing = envelope.sequence() - before.logged - 1;
        return missing > 0 && missing <= unreadable;
    }

    /** Takes the next event of the store; false when one with a greater sequence of its stream came before it. */
    boolean store(Place place) {
        End end = end(place.stream());
        boolean isNext = place.sequence() > end.stored;
        end.stored = Math.max(end.stored, place.sequence());
        return isNext;
    }

    /** Whether the log has this step, or a later one of the same stream, as far as it was read. */
    boolean isTaken(Place place) {
        return place.sequence() <= end(place.stream()).logged;
    }

    /** Counts an event of {@code stream} that is not in the log yet. */
    void count(String stream, String event) {
        count(end(stream), event);
    }

    private void count(End end, String event) {
        events.merge(event, 1L, Long::sum);
        if (!end.isCounted) {
            end.isCounted = true;
            dossiers += Census.isOfDossier(event) ? 1 : 0;
        }
    }

    private End end(String stream) {
        return ends.computeIfAbsent(stream, _ -> new End());
    }

    /** How many streams the log has. */
    long logged() {
        return logged;
    }

    Census census() {
        return new Census(events, dossiers);
    }
}
