package motcua.query.trail.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Tile;

/**
 * Where the envelopes of each stream stand in the log. Follows from the envelopes alone, so it is kept in memory and read
 * anew at a start: 8 bytes an event and some 36 a stream, in plain arrays.
 */
final class Chains {

    private static final int SMALLEST = 1 << 10;
    private static final int WORDS = 3;
    private static final long NONE = -1;

    private final EnvelopeReader envelopes;

    /** For each entry the one before it in its stream. */
    private long[] before = new long[SMALLEST];

    private int size;

    /** Open addressing: two words that name a stream, one more than its last entry. */
    private long[] streams = new long[SMALLEST * WORDS];

    private int count;

    Chains(EnvelopeReader envelopes) {
        this.envelopes = envelopes;
    }

    synchronized long size() {
        return size;
    }

    /** Reads on until it knows the first {@code wanted} entries. */
    synchronized void extendTo(long wanted) {
        while (size < wanted) {
            List<byte[]> bundle = envelopes.bundle(size / Tile.FULL_WIDTH);
            int from = size % Tile.FULL_WIDTH;
            int to = (int) Math.min(bundle.size(), from + wanted - size);
            for (byte[] envelope : bundle.subList(from, to)) {
                add(size, Envelope.parse(envelope).dossierId());
            }
        }
    }

    /** Entry {@code index} is one of {@code stream}; nothing happens when that is known already. */
    synchronized void add(long index, String stream) {
        if (index < size) {
            return;
        }
        if (index > size) {
            throw new IllegalArgumentException("entries are added in their order");
        }
        if (size == before.length) {
            before = Arrays.copyOf(before, size * 2);
        }
        if (count * 2 >= streams.length / WORDS) {
            grow();
        }
        int at = slot(key(stream));
        before[size] = streams[at + 2] - 1;
        if (before[size] == NONE) {
            count++;
            put(at, key(stream));
        }
        streams[at + 2] = size + 1L;
        size++;
    }

    /** The last entry of {@code stream}; empty when it has none. */
    synchronized OptionalLong last(String stream) {
        long last = streams[slot(key(stream)) + 2] - 1;
        return last == NONE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** All entries of {@code stream} among the first {@code bound}, oldest first. */
    synchronized List<Long> of(String stream, long bound) {
        List<Long> entries = new ArrayList<>();
        for (long entry = last(stream).orElse(NONE); entry != NONE; entry = before[(int) entry]) {
            if (entry < bound) {
                entries.add(entry);
            }
        }
        return entries.reversed();
    }

    private void grow() {
        long[] old = streams;
        streams = new long[old.length * 2];
        for (int at = 0; at < old.length; at += WORDS) {
            if (old[at + 2] > 0) {
                UUID key = new UUID(old[at], old[at + 1]);
                int slot = slot(key);
                put(slot, key);
                streams[slot + 2] = old[at + 2];
            }
        }
    }

    private void put(int slot, UUID key) {
        streams[slot] = key.getMostSignificantBits();
        streams[slot + 1] = key.getLeastSignificantBits();
    }

    /** Where {@code key} stands, or where it would. */
    private int slot(UUID key) {
        int capacity = streams.length / WORDS;
        int slot = ((key.hashCode() * 0x9E3779B9) >>> 1) % capacity;
        while (streams[slot * WORDS + 2] > 0 && !isAt(slot * WORDS, key)) {
            slot = (slot + 1) % capacity;
        }
        return slot * WORDS;
    }

    private boolean isAt(int at, UUID key) {
        return streams[at] == key.getMostSignificantBits() && streams[at + 1] == key.getLeastSignificantBits();
    }

    /** A dossier's id, which is one; a hash for streams that are called otherwise. */
    private static UUID key(String stream) {
        try {
            if (stream.length() == UUID_CHARS) {
                return UUID.fromString(stream);
            }
        } catch (IllegalArgumentException e) {
            // hashed below
        }
        ByteBuffer hash = ByteBuffer.wrap(
                Hash.sha256(stream.getBytes(StandardCharsets.UTF_8)).bytes());
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static final int UUID_CHARS = 36;
}
