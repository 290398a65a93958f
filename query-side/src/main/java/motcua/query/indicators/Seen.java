package motcua.query.indicators;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Exactly what a document has counted: 20 bytes for each, the dossier's id and the key of the touch, sorted, so that equal sets
 * are equal bytes.
 */
final class Seen {

    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private record Entry(UUID dossier, int key) {}

    private final SortedSet<Entry> entries =
            new TreeSet<>(Comparator.comparing(Entry::dossier).thenComparingInt(Entry::key));

    static Seen of(byte[] bytes) {
        Seen seen = new Seen();
        ByteBuffer stored = ByteBuffer.wrap(bytes);
        while (stored.hasRemaining()) {
            seen.entries.add(new Entry(new UUID(stored.getLong(), stored.getLong()), stored.getInt()));
        }
        return seen;
    }

    /** Remembers one touch; false when it was here already. */
    boolean add(UUID dossier, long key) {
        return entries.add(new Entry(dossier, Math.toIntExact(key)));
    }

    long touches() {
        return entries.size();
    }

    byte[] bytes() {
        ByteBuffer stored = ByteBuffer.allocate(entries.size() * BYTES);
        entries.forEach(entry -> stored.putLong(entry.dossier().getMostSignificantBits())
                .putLong(entry.dossier().getLeastSignificantBits())
                .putInt(entry.key()));
        return stored.array();
    }
}
