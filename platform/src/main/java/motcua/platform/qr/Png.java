package motcua.platform.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a square PNG picture of black and white (ISO/IEC 15948), one bit a pixel. Forty lines, for which
 * {@code javax.imageio} would load the whole of AWT into a server that draws nothing else.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    /** Whether a pixel is black. */
    @FunctionalInterface
    interface Pixels {
        boolean isBlack(int x, int y);
    }

    static byte[] bilevel(int side, Pixels pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // One bit deep, greyscale, and the only ways there are to compress and to filter; not interlaced.
        byte[] header =
                ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", deflated(rows(side, pixels))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Each row begins with its filter, which is none. White is 1. */
    private static byte[] rows(int side, Pixels pixels) {
        int stride = 1 + (side + 7) / 8;
        byte[] rows = new byte[side * stride];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!pixels.isBlack(x, y)) {
                    rows[y * stride + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return deflated.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(4 + named.length + 4)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
