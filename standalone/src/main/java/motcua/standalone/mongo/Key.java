package motcua.standalone.mongo;

import java.util.Arrays;

/**
 * The place of a value, or of a document in an index.
 *
 * @param bytes compare unsigned as the values compare
 * @param exact whether order and equality of the bytes are those of the values
 */
@SuppressWarnings("ArrayRecordComponent")
record Key(byte[] bytes, boolean exact) {
    /** Instead of {@code equals}, which would compare the bytes by identity. */
    boolean same(Key other) {
        return exact == other.exact && Arrays.equals(bytes, other.bytes);
    }
}
