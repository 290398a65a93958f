package motcua.query.scoreboard;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Exactly which touches a document has counted: 17 bytes for each dossier, its id and one bit for each kind of touch, sorted
 * by id, so that equal sets are equal bytes.
 */
final class Seen {

    private static final int ENTRY = 2 * Long.BYTES + 1;

    private final Map<UUID, Integer> kinds = new TreeMap<>();
    private long touches;

    static Seen of(byte[] bytes) {
        Seen seen = new Seen();
        ByteBuffer entries = ByteBuffer.wrap(bytes);
        while (entries.hasRemaining()) {
            UUID dossier = new UUID(entries.getLong(), entries.getLong());
            int bits = Byte.toUnsignedInt(entries.get());
            seen.kinds.put(dossier, bits);
            seen.touches += Integer.bitCount(bits);
        }
        return seen;
    }

    /** Remembers one touch; false when it was here already. */
    boolean add(UUID dossier, Touch.Kind kind) {
        int before = kinds.getOrDefault(dossier, 0);
        if ((before & kind.bit()) != 0) {
            return false;
        }
        kinds.put(dossier, before | kind.bit());
        touches++;
        return true;
    }

    long touches() {
        return touches;
    }

    byte[] bytes() {
        ByteBuffer entries = ByteBuffer.allocate(kinds.size() * ENTRY);
        kinds.forEach((dossier, bits) -> entries.putLong(dossier.getMostSignificantBits())
                .putLong(dossier.getLeastSignificantBits())
                .put(bits.byteValue()));
        return entries.array();
    }
}
