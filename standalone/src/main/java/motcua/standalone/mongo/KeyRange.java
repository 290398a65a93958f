package motcua.standalone.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A stretch of an index: all keys from {@code from}, inclusive, to {@code to}, exclusive; never compared. */
@SuppressWarnings("ArrayRecordComponent")
record KeyRange(byte[] from, byte[] to) {
    /** No key begins with 255: it is greater than every tag. */
    static final KeyRange ALL = new KeyRange(new byte[0], new byte[] {(byte) 0xFF});

    static KeyRange prefixed(byte[] prefix) {
        return prefix.length == 0 ? ALL : new KeyRange(prefix, after(prefix));
    }

    /** The least key greater than all that begin with {@code prefix}, which must hold a byte less than 255. */
    static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }

    static byte[] join(byte[] prefix, byte[] rest) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, joined, prefix.length, rest.length);
        return joined;
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    /** The same keys as ranges that neither overlap nor touch, in order: a walk meets every key once. */
    static List<KeyRange> union(List<KeyRange> ranges) {
        if (ranges.size() == 1) {
            return ranges.getFirst().isEmpty() ? List.of() : ranges;
        }
        List<KeyRange> union = new ArrayList<>();
        ranges.stream()
                .filter(range -> !range.isEmpty())
                .sorted(Comparator.comparing(KeyRange::from, Arrays::compareUnsigned))
                .forEach(range -> append(union, range));
        return union;
    }

    private static void append(List<KeyRange> union, KeyRange range) {
        if (union.isEmpty() || Arrays.compareUnsigned(union.getLast().to, range.from) < 0) {
            union.add(range);
            return;
        }
        KeyRange last = union.removeLast();
        byte[] to = Arrays.compareUnsigned(last.to, range.to) < 0 ? range.to : last.to;
        union.add(new KeyRange(last.from, to));
    }
}
