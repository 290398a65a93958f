package motcua.query.trail.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import motcua.proof.Hash;

/**
 * Numbers streams in the order in which they were first named. There may be millions, so they stand in plain arrays: 16 bytes
 * each, and 8 to 16 to find them by.
 */
final class StreamNumbers {

    static final int NONE = -1;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Two words that name a stream, by its number. */
    private long[] names = new long[SMALLEST];

    /** Open addressing: one more than the number of a stream, at most half full. */
    private int[] slots = new int[SMALLEST];

    private int count;

    /** The number of {@code stream}; {@link #NONE} when it was never added. */
    int find(String stream) {
        UUID name = name(stream);
        return slots[slot(name.getMostSignificantBits(), name.getLeastSignificantBits())] - 1;
    }

    /** The number of {@code stream}, which gets the next one when it has none. */
    int add(String stream) {
        UUID name = name(stream);
        int slot = slot(name.getMostSignificantBits(), name.getLeastSignificantBits());
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (count * 2 == names.length) {
            names = Arrays.copyOf(names, names.length * 2);
        }
        names[count * 2] = name.getMostSignificantBits();
        names[count * 2 + 1] = name.getLeastSignificantBits();
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            spread();
        }
        return count - 1;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    private void spread() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < count; number++) {
            slots[slot(names[number * 2], names[number * 2 + 1])] = number + 1;
        }
    }

    /** Where a stream stands, or where it would. */
    private int slot(long high, long low) {
        long mixed = (high * SPREAD + low) * SPREAD;
        int slot = (int) (mixed >>> (Long.numberOfLeadingZeros(slots.length) + 1));
        while (slots[slot] > 0 && !isNamed(slots[slot] - 1, high, low)) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }

    private boolean isNamed(int number, long high, long low) {
        return names[number * 2] == high && names[number * 2 + 1] == low;
    }

    /** A dossier's id, which is one; a hash for streams that are called otherwise, be it the same id in capitals. */
    private static UUID name(String stream) {
        // Number books and looks have other names, and half of all events are theirs: no exception for each.
        if (ID.matcher(stream).matches()) {
            return UUID.fromString(stream);
        }
        ByteBuffer hash = ByteBuffer.wrap(
                Hash.sha256(stream.getBytes(StandardCharsets.UTF_8)).bytes());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
