package motcua.standalone.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter demands of one field, as far as an index can see to it. */
sealed interface Condition {
    /** The stretches of an index that fulfil this behind {@code prefix}. */
    List<KeyRange> behind(byte[] prefix, boolean ascending);

    /** The field has one of these values. */
    record Points(List<byte[]> values) implements Condition {
        @Override
        public List<KeyRange> behind(byte[] prefix, boolean ascending) {
            List<KeyRange> ranges = new ArrayList<>();
            for (byte[] value : values) {
                ranges.add(KeyRange.prefixed(KeyRange.join(prefix, directed(value, ascending))));
            }
            return ranges;
        }
    }

    /** The field is of one type and between two values of it. */
    record Range(byte tag, @Nullable Bound lower, @Nullable Bound upper) implements Condition {
        @Override
        public List<KeyRange> behind(byte[] prefix, boolean ascending) {
            KeyRange all = KeyRange.prefixed(KeyRange.join(prefix, directed(new byte[] {tag}, ascending)));
            Bound first = ascending ? lower : upper;
            Bound last = ascending ? upper : lower;
            byte[] from = first == null ? all.from() : first.edge(prefix, ascending, !first.inclusive);
            byte[] to = last == null ? all.to() : last.edge(prefix, ascending, last.inclusive);
            return List.of(new KeyRange(from, to));
        }

        /** Both ranges at once, if together they are one. */
        @Nullable
        Range and(Range other) {
            if (tag != other.tag || (lower != null && other.lower != null) || (upper != null && other.upper != null)) {
                return null;
            }
            return new Range(tag, lower == null ? other.lower : lower, upper == null ? other.upper : upper);
        }
    }

    /** One end of a range; never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bound(byte[] value, boolean inclusive) {
        private byte[] edge(byte[] prefix, boolean ascending, boolean after) {
            byte[] edge = KeyRange.join(prefix, directed(value, ascending));
            return after ? KeyRange.after(edge) : edge;
        }
    }

    private static byte[] directed(byte[] value, boolean ascending) {
        if (ascending) {
            return value;
        }
        byte[] inverted = value.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~inverted[i];
        }
        return inverted;
    }
}
