package motcua.query.trail.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The envelopes of one batch in one file, written before the head says that they are in the log, so that whoever finds such a
 * head can finish. Each stands behind its length in four bytes.
 */
final class Staged {

    private static final int DECIMAL = 10;

    private Staged() {}

    /** Nobody else has this name: an epoch belongs to one instance, which is at one size once. */
    static String path(Head head) {
        return path(head.epoch(), head.size());
    }

    static String path(long epoch, long size) {
        return "staging/" + epoch + "-" + size;
    }

    /** How many entries there were before those in the file at {@code path}; throws {@link IllegalArgumentException}. */
    static long sizeBefore(String path) {
        return Long.parseLong(path, path.lastIndexOf('-') + 1, path.length(), DECIMAL);
    }

    static byte[] encode(List<byte[]> envelopes) {
        ByteBuffer content = ByteBuffer.allocate(envelopes.stream()
                .mapToInt(envelope -> Integer.BYTES + envelope.length)
                .sum());
        envelopes.forEach(envelope -> content.putInt(envelope.length).put(envelope));
        return content.array();
    }

    /** Throws {@link Contradiction} when it is cut. */
    static List<byte[]> decode(byte[] content) {
        List<byte[]> envelopes = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                throw new Contradiction("what was written aside is cut");
            }
            byte[] envelope = new byte[length];
            rest.get(envelope);
            envelopes.add(envelope);
        }
        return envelopes;
    }
}
