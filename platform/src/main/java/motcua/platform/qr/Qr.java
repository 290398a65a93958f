package motcua.platform.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a QR symbol (ISO/IEC 18004), black on white with the quiet zone around it: level L, because paper is clean
 * and receipts are long, and UTF-8 declared as such (ECI 26), because the lines of a signed note begin with a dash that
 * no other encoding of QR has.
 */
public final class Qr {

    /** What the largest symbol holds: 2,953 bytes at level L, less one for saying that they are UTF-8. */
    public static final int MAX_BYTES = 2_952;

    /** White modules on each side; the standard demands four. */
    private static final int QUIET = 4;

    private static final int MAX_SCALE = 32;

    private Qr() {}

    /**
     * A PNG picture with {@code scale} pixels a module, from 1 to 32; throws {@link IllegalArgumentException} for
     * another scale, and for a text that is empty, has a lone surrogate or has more than {@link #MAX_BYTES} bytes.
     */
    public static byte[] png(String text, int scale) {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("a module has 1 to " + MAX_SCALE + " pixels, not " + scale);
        }
        ByteMatrix modules = modules(text);
        int side = (modules.getWidth() + 2 * QUIET) * scale;
        return Png.bilevel(side, (x, y) -> isDark(modules, x / scale - QUIET, y / scale - QUIET));
    }

    /**
     * An SVG picture of no size of its own, a module being one unit; throws {@link IllegalArgumentException} for a text
     * that is empty, has a lone surrogate or has more than {@link #MAX_BYTES} bytes.
     */
    public static String svg(String text) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side + " " + side)
                .append("\" shape-rendering=\"crispEdges\"><rect width=\"")
                .append(side + "\" height=\"" + side)
                .append("\" fill=\"#fff\"/><path d=\"");
        for (int y = 0; y < modules.getHeight(); y++) {
            drawRow(modules, y, svg);
        }
        return svg.append("\"/></svg>\n").toString();
    }

    /** One rectangle for each run of dark modules. */
    private static void drawRow(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int end = x;
            while (isDark(modules, end, y)) {
                end++;
            }
            if (end > x) {
                path.append("M" + (x + QUIET) + " " + (y + QUIET) + "h" + (end - x) + "v1h-" + (end - x) + "z");
            }
            x = end + 1;
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static ByteMatrix modules(String text) {
        if (text.isEmpty() || !UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a QR symbol shows a text that is not empty and is Unicode");
        }
        int bytes = text.getBytes(UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a QR symbol holds " + MAX_BYTES + " bytes at most, and this text has " + bytes);
        }
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name()))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR symbol can be made of this text: " + e.getMessage(), e);
        }
    }
}
