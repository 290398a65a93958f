package motcua.query.scoreboard;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Exactly which events a document has counted: 20 bytes for each, the dossier's id and the version that the event made, sorted,
 * so that equal sets are equal bytes.
 */
final class Seen {

    private static final int ENTRY = 2 * Long.BYTES + Integer.BYTES;

    private record Event(UUID dossier, int version) {}

    private final SortedSet<Event> events =
            new TreeSet<>(Comparator.comparing(Event::dossier).thenComparingInt(Event::version));

    static Seen of(byte[] bytes) {
        Seen seen = new Seen();
        ByteBuffer entries = ByteBuffer.wrap(bytes);
        while (entries.hasRemaining()) {
            seen.events.add(new Event(new UUID(entries.getLong(), entries.getLong()), entries.getInt()));
        }
        return seen;
    }

    /** Remembers one event; false when it was here already. */
    boolean add(UUID dossier, long version) {
        return events.add(new Event(dossier, Math.toIntExact(version)));
    }

    long touches() {
        return events.size();
    }

    byte[] bytes() {
        ByteBuffer entries = ByteBuffer.allocate(events.size() * ENTRY);
        events.forEach(event -> entries.putLong(event.dossier().getMostSignificantBits())
                .putLong(event.dossier().getLeastSignificantBits())
                .putInt(event.version()));
        return entries.array();
    }
}
