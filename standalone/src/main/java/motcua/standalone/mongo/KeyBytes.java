package motcua.standalone.mongo;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes to which more are added, the greatest first. */
final class KeyBytes {
    private static final int USUAL_BYTES = 64;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);

    KeyBytes add(byte value) {
        room(Byte.BYTES).put(value);
        return this;
    }

    KeyBytes add(short value) {
        room(Short.BYTES).putShort(value);
        return this;
    }

    KeyBytes add(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    KeyBytes add(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    KeyBytes add(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    int length() {
        return bytes.position();
    }

    /** Reverses the order of what was added since the length was {@code start}. */
    void invertFrom(int start) {
        for (int i = start; i < length(); i++) {
            bytes.put(i, (byte) ~bytes.get(i));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), length());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            byte[] grown = Arrays.copyOf(bytes.array(), 2 * (length() + more));
            bytes = ByteBuffer.wrap(grown).position(length());
        }
        return bytes;
    }
}
