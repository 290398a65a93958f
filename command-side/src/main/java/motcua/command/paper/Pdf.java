package motcua.command.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import motcua.calendar.WorkingCalendar;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a page out as PDF: tagged for screen readers (PDF/UA), with its fonts inside, and the same bytes each time. */
final class Pdf {

    private static final String FAMILY = "Liberation Serif";

    static {
        // It would write down texts that it has no letters for, and texts name people.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The PDF of {@code html}, which says that it was made at {@code made}. */
    static byte[] of(Html html, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(html, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            // Both would otherwise be taken from the clock.
            date(document.getDocumentInformation(), made);
            document.setDocumentId(made.toEpochMilli());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(Html html, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Motcua");
        builder.useUnicodeLineBreaker(new Lines());
        builder.withHtmlContent(html.text(), "");
        font(builder, document, Letters.REGULAR, 400, FontStyle.NORMAL);
        font(builder, document, Letters.BOLD, 700, FontStyle.NORMAL);
        font(builder, document, Letters.ITALIC, 400, FontStyle.ITALIC);
        // A page has all that it needs: nothing is fetched from anywhere, whatever its texts say.
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        return builder;
    }

    private static void font(
            PdfRendererBuilder builder, PDDocument document, byte[] file, int weight, FontStyle style) {
        builder.useFont(new PDFontSupplier(load(document, file)), FAMILY, weight, style, true);
    }

    private static PDFont load(PDDocument document, byte[] file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            document.registerTrueTypeFontForClosing(font);
            // Vietnamese needs no ligatures, and looking for them takes longer than all the rest.
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void date(PDDocumentInformation information, Instant made) {
        GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone(WorkingCalendar.ZONE));
        at.setTimeInMillis(made.toEpochMilli());
        information.setCreationDate(at);
        information.setModificationDate(at);
    }

    /** The font files, 1.1 MB, read when the first form is printed as PDF. */
    private static final class Letters {
        static final byte[] REGULAR = file("Regular");
        static final byte[] BOLD = file("Bold");
        static final byte[] ITALIC = file("Italic");

        private Letters() {}

        private static byte[] file(String name) {
            String path = "/liberation/LiberationSerif-" + name + ".ttf";
            try (InputStream in = Pdf.class.getResourceAsStream(path)) {
                return Objects.requireNonNull(in, path).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends lines where Unicode allows it. The one that comes with the library would break dates at their slashes. */
    private static final class Lines implements FSTextBreaker {
        private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

        @Override
        public int next() {
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }
    }
}
