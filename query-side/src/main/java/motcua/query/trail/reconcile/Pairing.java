package motcua.query.trail.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;

/**
 * Brings entries and events together that have one id. Both come in nearly one order, so only few wait at a time: events that
 * became visible late, and whatever somebody did to either side.
 */
final class Pairing {

    /**
     * How many may wait on each side, at some 700 bytes each. More are no disorder any more, but another store or another log:
     * what a transaction of a minute, the longest there is, lets pass is less.
     */
    static final int MOST = 250_000;

    private final Findings findings;
    private final int most;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Told> events = new HashMap<>();
    private boolean isGivenUp;

    /** Entries whose envelope is missing or cannot be read: which events they are of nobody can tell. */
    private long unreadable;

    /** Events that may be theirs. */
    private long excused;

    Pairing(Findings findings, int most) {
        this.findings = findings;
        this.most = most;
    }

    /** Whether too many waited, so that nothing is compared any more. */
    boolean isGivenUp() {
        return isGivenUp;
    }

    void log(Entry entry) {
        Envelope envelope = entry.envelope();
        if (envelope == null) {
            unreadable++;
        }
        if (isGivenUp || envelope == null) {
            return;
        }
        Told event = events.remove(envelope.eventId());
        if (event != null) {
            compare(entry, envelope, event);
        } else if (entries.putIfAbsent(envelope.eventId(), entry) == null) {
            giveUpIfTooMany(entries.size(), entry.index());
        }
        // Else one event was logged twice, which its chain tells.
    }

    void store(Told event) {
        if (isGivenUp) {
            return;
        }
        Entry entry = entries.remove(event.id());
        Envelope envelope = entry == null ? null : entry.envelope();
        if (entry != null && envelope != null) {
            compare(entry, envelope, event);
        } else if (events.putIfAbsent(event.id(), event) == null) {
            giveUpIfTooMany(events.size(), 0);
        } else {
            findings.add(Kind.EVENT_INSERTED, Where.at(event.place(), "a second event with id " + event.id()));
        }
    }

    private void giveUpIfTooMany(int waiting, long index) {
        if (waiting > most) {
            stop();
            findings.add(Kind.STORE_DIFFERS, new Where(index, null, null, null, "more than " + most));
        }
    }

    private void compare(Entry entry, Envelope envelope, Told event) {
        if (!entry.isBelieved()) {
            return;
        }
        List<String> differences = event.differences(envelope);
        if (!differences.isEmpty()) {
            Kind kind = differences.contains("payload") ? Kind.PAYLOAD_ALTERED : Kind.FACTS_DIFFER;
            findings.add(kind, Where.entry(entry.index(), envelope, null, String.join(", ", differences)));
        }
        if (!event.isAt(envelope)) {
            findings.add(
                    Kind.ORDER_CHANGED,
                    Where.entry(
                            entry.index(),
                            envelope,
                            null,
                            "now step " + event.place().sequence() + " of " + event.place().stream()));
        } else if (event.isLate()) {
            findings.add(
                    Kind.ORDER_CHANGED,
                    Where.entry(entry.index(), envelope, null, "stands in the store behind a later step"));
        }
    }

    /** Nothing more will come of the store: what waits for its event has none. */
    void endOfStore() {
        entries.values().stream()
                .filter(Entry::isBelieved)
                .sorted(Comparator.comparingLong(Entry::index))
                .forEach(entry ->
                        findings.add(Kind.EVENT_DELETED, Where.entry(entry.index(), entry.envelope(), null, null)));
        entries.clear();
    }

    /** Whether an entry waits for its event. */
    boolean hasUnpaired() {
        return !entries.isEmpty();
    }

    /** Whether an event waits for its entry. */
    boolean hasUnlogged() {
        return !events.isEmpty();
    }

    boolean isWaiting(String id) {
        return events.containsKey(id);
    }

    /** Whether any entry's envelope is missing or cannot be read. */
    boolean hasUnreadable() {
        return unreadable > 0;
    }

    /** Takes note that the event {@code id} need not have an entry. */
    void excuse(String id) {
        events.remove(id);
    }

    /**
     * Those of the events that wait for their entry, and need not be excused, should have had one; unless they may be those of
     * the entries that cannot be read.
     */
    void accuse(Predicate<Place> accused, String detail) {
        List<Told> found = events.values().stream()
                .filter(event -> accused.test(event.place()))
                .sorted(Comparator.comparing((Told event) -> event.place().stream())
                        .thenComparingLong(event -> event.place().sequence()))
                .toList();
        found.forEach(event -> events.remove(event.id()));
        if (excused + found.size() <= unreadable) {
            excused += found.size();
        } else {
            found.forEach(event -> findings.add(Kind.EVENT_INSERTED, Where.at(event.place(), detail)));
        }
    }

    /** Nothing is compared from now on. */
    void stop() {
        isGivenUp = true;
        entries.clear();
        events.clear();
    }
}
