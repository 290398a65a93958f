package motcua.command.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its readers see it: people, telephones and screen readers. */
record Printed(PDDocument document) implements AutoCloseable {

    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    static Printed of(byte[] pdf) {
        try {
            return new Printed(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Printed of(Paper paper) {
        return of(Pdf.of(Html.of(paper), paper.made()));
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The size of each page in millimetres, and the text on it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < pages(); page++) {
            PDRectangle box = document.getPage(page).getMediaBox();
            text.append("== ")
                    .append(Math.round(box.getWidth() / POINTS_A_MILLIMETRE))
                    .append(" x ")
                    .append(Math.round(box.getHeight() / POINTS_A_MILLIMETRE))
                    .append('\n')
                    .append(textOf(page));
        }
        return text.toString();
    }

    String textOf(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a telephone reads on a page that was printed at 200 dots an inch; empty when there is no symbol. */
    String symbolOn(int page) {
        try {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 200);
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(light)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        } catch (ReaderException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
