package motcua.proof;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Copies that differ in one bit. */
final class Flips {

    private Flips() {}

    static Hash hash(Hash hash, int bit) {
        return Hash.of(flipped(hash.bytes(), bit));
    }

    static Stream<byte[]> of(byte[] bytes) {
        return IntStream.range(0, bytes.length * 8).mapToObj(bit -> flipped(bytes.clone(), bit));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        bytes[bit / 8] = (byte) (bytes[bit / 8] ^ (1 << (bit % 8)));
        return bytes;
    }
}
