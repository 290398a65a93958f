package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import motcua.proof.Envelope;
import motcua.proof.Malformed;
import motcua.proof.Tile;

/**
 * Where the envelopes of each stream stand in the log. Follows from the envelopes alone, so it is kept in memory and read
 * anew at a start: 4 bytes an event and some 40 a stream.
 */
final class Chains {

    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;

    private final EnvelopeReader envelopes;
    private StreamNumbers streams = new StreamNumbers();

    /** Entries whose envelope cannot be read: nobody knows which streams they belong to. */
    private final List<Long> unreadable = new ArrayList<>();

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

    /**
     * Reads on until it knows the first {@code wanted} entries. Those that cannot be read are passed over, so that the others
     * can still be asked for; once they are mended all is read anew.
     */
    synchronized void extendTo(long wanted) {
        if (!unreadable.isEmpty() && isMended(unreadable.getFirst())) {
            forget();
        }
        while (size < wanted) {
            int room = Tile.FULL_WIDTH - size % Tile.FULL_WIDTH;
            for (Optional<Envelope> envelope : read(size, (int) Math.min(room, wanted - size))) {
                envelope.ifPresentOrElse(known -> add(size, known.dossierId(), known.sequence()), this::passOver);
            }
        }
    }

    private boolean isMended(long entry) {
        // Whoever asked for its neighbours has read it meanwhile.
        envelopes.forget(entry / Tile.FULL_WIDTH);
        return read(entry, 1).getFirst().isPresent();
    }

    /** The first entry that could not be read; empty when all could. */
    synchronized Optional<Long> firstUnreadable() {
        return unreadable.stream().findFirst();
    }

    /** Entries of one bundle; empty where one cannot be read. */
    private List<Optional<Envelope>> read(long from, int count) {
        long number = from / Tile.FULL_WIDTH;
        int first = (int) (from % Tile.FULL_WIDTH);
        try {
            List<Optional<Envelope>> read =
                    envelopes.bundle(number, first + count).subList(first, first + count).stream()
                            .map(Chains::parse)
                            .toList();
            if (read.contains(Optional.<Envelope>empty())) {
                envelopes.forget(number);
            }
            return read;
        } catch (Contradiction e) {
            return Collections.nCopies(count, Optional.empty());
        }
    }

    private static Optional<Envelope> parse(byte[] envelope) {
        try {
            return Optional.of(Envelope.parse(envelope));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private void passOver() {
        makeRoom();
        unreadable.add((long) size);
        before[size++] = NONE;
    }

    private void forget() {
        streams = new StreamNumbers();
        unreadable.clear();
        size = 0;
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
