package motcua.platform.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Receipt;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read again, by a reader that nobody here wrote. */
class QrTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 1_500, 2_900})
    void aReceiptIsReadFromItsPictureAsItWas(int bytes) throws Exception {
        String receipt = receiptOf(bytes);
        Result read = read(Qr.png(receipt, 3));
        assertThat(read.getText()).isEqualTo(receipt).contains("\n— motcua.vn/trail ");
        assertThat(read.getResultMetadata())
                .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "L")
                .containsEntry(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]Q2");
        assertThat(Receipt.parse(read.getText().getBytes(UTF_8))).hasToString(receipt);
    }

    @Test
    void theLargestTextFitsAndOneByteMoreDoesNot() throws Exception {
        String largest = "—" + "x".repeat(Qr.MAX_BYTES - 3);
        assertThat(read(Qr.png(largest, 2)).getText()).isEqualTo(largest);
        assertThat(Qr.svg(largest)).contains("viewBox=\"0 0 185 185\"");
        assertThatThrownBy(() -> Qr.svg(largest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a QR symbol holds 2952 bytes at most, and this text has 2953");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "HTTPS://MOTCUA.VN", "Hồ sơ số 12 — đã trả kết quả", "日本", "\uD83D\uDE00"})
    void anyOtherTextIsReadAsItWasToo(String text) throws Exception {
        assertThat(read(Qr.png(text, 1)).getText()).isEqualTo(text);
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        for (String text : List.of("", "\uD83D")) {
            assertThatThrownBy(() -> Qr.png(text, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aModuleHasAFewPixels() throws Exception {
        BufferedImage picture = picture(Qr.png("motcua", 5));
        assertThat(picture.getWidth()).isEqualTo((21 + 8) * 5);
        assertThat(picture.getHeight()).isEqualTo(picture.getWidth());
        for (int scale : new int[] {-1, 0, 33}) {
            assertThatThrownBy(() -> Qr.png("motcua", scale)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRowMayFillItsLastByteAndMayNot() throws Exception {
        for (int scale = 1; scale <= 8; scale++) {
            assertThat(read(Qr.png("motcua", scale)).getText()).isEqualTo("motcua");
        }
    }

    @Test
    void thePartsOfAPictureHaveTheirChecksums() {
        ByteBuffer png = ByteBuffer.wrap(Qr.png("motcua", 1)).position(8);
        while (png.hasRemaining()) {
            ByteBuffer part = png.slice(png.position() + 4, 4 + png.getInt());
            CRC32 sum = new CRC32();
            sum.update(part);
            assertThat(png.position(png.position() + part.capacity()).getInt()).isEqualTo((int) sum.getValue());
        }
    }

    @Test
    void fourModulesAroundItAreWhite() throws Exception {
        BufferedImage picture = picture(Qr.png("motcua", 1));
        assertThat(IntStream.range(0, 29 * 29)
                        .filter(i -> isBlack(picture, i % 29, i / 29))
                        .mapToObj(i -> List.of(i % 29, i / 29)))
                .allMatch(at -> at.stream().allMatch(x -> x >= 4 && x < 25))
                .contains(List.of(4, 4), List.of(24, 4), List.of(4, 24));
    }

    @Test
    void theDrawingShowsTheSamePicture(@TempDir Path directory) throws Exception {
        Assumptions.assumeTrue(canDraw(), "rsvg-convert is not installed: the SVG is not looked at");
        String receipt = receiptOf(1_500);
        Path svg = Files.writeString(directory.resolve("receipt.svg"), Qr.svg(receipt));
        Path png = directory.resolve("receipt.png");
        assertThat(run("rsvg-convert", "-z", "4", "-o", png.toString(), svg.toString()))
                .isZero();
        assertThat(read(Files.readAllBytes(png)).getText()).isEqualTo(receipt);
    }

    /** A receipt with as large an envelope as the bytes allow. */
    private static String receiptOf(int bytes) {
        SignerKey key = SignerKey.of("motcua.vn/trail", Seal.NOTE, new byte[32]);
        Checkpoint checkpoint = new Checkpoint("motcua.vn/trail", 4_000, Hash.sha256(new byte[1]));
        Note note = Note.of(checkpoint.text()).signedBy(key);
        List<Hash> path = IntStream.range(0, bytes < 1_000 ? 2 : 12)
                .mapToObj(i -> Hash.sha256(new byte[i]))
                .toList();
        Receipt bare = new Receipt(null, 17, path, note);
        int left = bytes - bare.toString().getBytes(UTF_8).length - "extra \n".length();
        String extra =
                Base64.getEncoder().encodeToString("{\"log\":…".repeat(bytes).getBytes(UTF_8));
        return new Receipt(extra.substring(0, left / 4 * 4), 17, path, note).toString();
    }

    private static Result read(byte[] png) throws IOException, ReaderException {
        BufferedImage picture = picture(png);
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        LuminanceSource light = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        // Nothing is told about the encoding: a telephone has to find out as well.
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFFFFFF) == 0;
    }

    private static boolean canDraw() throws InterruptedException {
        try {
            return run("rsvg-convert", "--version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
