package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import motcua.proof.Envelope;
import motcua.proof.Tile;

/**
 * Where the envelopes of each stream stand in the log. Follows from the envelopes alone, so it is kept in memory and read
 * anew at a start: 4 bytes an event and some 40 a stream.
 */
final class Chains {

    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;

    private final EnvelopeReader envelopes;
    private final StreamNumbers streams = new StreamNumbers();

    /** For each entry the one before it in its stream. */
    private int[] before = new int[SMALLEST];

    private int size;

    /** For each stream its last entry. */
    private int[] last = new int[SMALLEST];

    /** For each stream the highest place in it that is logged. */
    private long[] highest = new long[SMALLEST];

    Chains(EnvelopeReader envelopes) {
        this.envelopes = envelopes;
    }

    /**
     * Where a stream ends in the log.
     *
     * @param entry its last entry
     * @param sequence the highest place in the stream that has an entry
     */
    record End(long entry, long sequence) {}

    synchronized long size() {
        return size;
    }

    /** Reads on until it knows the first {@code wanted} entries. */
    synchronized void extendTo(long wanted) {
        while (size < wanted) {
            int from = size % Tile.FULL_WIDTH;
            int to = (int) Math.min(Tile.FULL_WIDTH, from + wanted - size);
            List<byte[]> bundle = envelopes.bundle(size / Tile.FULL_WIDTH, to);
            for (byte[] bytes : bundle.subList(from, to)) {
                Envelope envelope = Envelope.parse(bytes);
                add(size, envelope.dossierId(), envelope.sequence());
            }
        }
    }

    /** Entry {@code index} is place {@code sequence} of {@code stream}; nothing happens when that is known already. */
    synchronized void add(long index, String stream, long sequence) {
        if (index < size) {
            return;
        }
        if (index > size) {
            throw new IllegalArgumentException("entries are added in their order");
        }
        int known = streams.count();
        int number = streams.add(stream);
        makeRoom();
        boolean isNew = number == known;
        before[size] = isNew ? NONE : last[number];
        highest[number] = isNew ? sequence : Math.max(highest[number], sequence);
        last[number] = size++;
    }

    private void makeRoom() {
        if (size == before.length) {
            before = Arrays.copyOf(before, size * 2);
        }
        if (streams.count() > last.length) {
            last = Arrays.copyOf(last, last.length * 2);
            highest = Arrays.copyOf(highest, highest.length * 2);
        }
    }

    /** Where {@code stream} ends; empty when it has no entry. */
    synchronized Optional<End> end(String stream) {
        int number = streams.find(stream);
        return number == NONE ? Optional.empty() : Optional.of(new End(last[number], highest[number]));
    }

    /** All entries of {@code stream} among the first {@code bound}, oldest first. */
    synchronized List<Long> of(String stream, long bound) {
        List<Long> entries = new ArrayList<>();
        int number = streams.find(stream);
        for (int entry = number == NONE ? NONE : last[number]; entry != NONE; entry = before[entry]) {
            if (entry < bound) {
                entries.add((long) entry);
            }
        }
        return entries.reversed();
    }
}
