package motcua.query.trail.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.query.trail.store.TileStore;

/**
 * The envelopes of one batch in one file, written before the head says that they are in the log, so that whoever finds such a
 * head can finish. Each stands behind its length in four bytes.
 */
final class Staged {

    private static final String DIRECTORY = "staging";
    private static final Pattern FORM = Pattern.compile(DIRECTORY + "/([0-9]{1,18})-([0-9]{1,18})");
    private static final int MAX_BYTES = 8 << 20;

    private Staged() {}

    /** Nobody else has this name: an epoch belongs to one instance, which is at one size once. */
    static String path(Head head) {
        return DIRECTORY + "/" + head.epoch() + "-" + head.size();
    }

    /** How many entries the log had before those that stand in the file at {@code path}. */
    static long size(String path) {
        return numbers(path)[1];
    }

    /** Whether what {@code head} added last may not stand in the tiles yet. */
    static boolean isLeft(TileStore store, Head head) {
        return head.staged() != null && store.list(DIRECTORY).contains(head.staged());
    }

    /** What instances have left behind that had the turn before {@code epoch}. */
    static List<String> before(TileStore store, long epoch) {
        return store.list(DIRECTORY).stream()
                .filter(path -> epoch(path) < epoch)
                .toList();
    }

    private static long epoch(String path) {
        return numbers(path)[0];
    }

    private static long[] numbers(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new Contradiction("not the name of a file with envelopes: " + path);
        }
        return new long[] {Long.parseLong(form.group(1)), Long.parseLong(form.group(2))};
    }

    /** Whether MongoDB, whose documents have 16 MB at most, would not take them. */
    static boolean isTooLarge(List<Written> written) {
        return bytes(written) > MAX_BYTES;
    }

    private static int bytes(List<Written> written) {
        return written.stream()
                .mapToInt(one -> Integer.BYTES + one.envelope().length)
                .sum();
    }

    static byte[] encode(List<Written> written) {
        ByteBuffer content = ByteBuffer.allocate(bytes(written));
        written.forEach(one -> content.putInt(one.envelope().length).put(one.envelope()));
        return content.array();
    }

    /** Throws {@link Contradiction} for anything that {@link #encode} did not write. */
    static List<byte[]> decode(byte[] content) {
        List<byte[]> envelopes = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                throw new Contradiction("the envelopes that were added last are broken");
            }
            byte[] envelope = new byte[length];
            rest.get(envelope);
            envelopes.add(envelope);
        }
        return envelopes;
    }
}
