package motcua.command.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import motcua.platform.qr.Qr;

/**
 * A form as a page that is HTML and XML at once, for browsers and for {@link Pdf}. It brings its style and its picture and asks for
 * nothing else.
 *
 * @param style what stands in its only style element
 */
record Html(String text, String style) {

    private static final String DOTS = ".".repeat(60);
    private static final int PIXELS_A_MODULE = 6;

    /** A4 with room to file it: 30 mm on the left, 15 on the right, 20 above and below (NĐ 30/2020/NĐ-CP, Phụ lục I, I.4). */
    private static final String UPRIGHT = "@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }\n";

    /** On its side it is filed by its upper edge. */
    private static final String WIDE = "@page { size: A4 landscape; margin: 30mm 15mm 20mm 20mm; }\n";

    /** Read when the first form is printed, not when the program starts. */
    private static final class Lazy {
        static final String STYLE = resource("/motcua/paper/paper.css");
        static final Template PAGE = Mustache.compiler()
                .emptyStringIsFalse(true)
                .withEscaper(text -> Escapers.HTML.escape(printable(text)))
                .compile(resource("/motcua/paper/paper.html"));

        private Lazy() {}

        private static String resource(String name) {
            try (InputStream in = Html.class.getResourceAsStream(name)) {
                return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Html of(Paper paper) {
        String style = Lazy.STYLE + (paper.isWide() ? WIDE : UPRIGHT) + foot(paper.foot());
        StringWriter page = new StringWriter();
        Lazy.PAGE.execute(paper, Map.of("style", style, "symbol", symbol(paper.link()), "dots", DOTS), page);
        return new Html(page.toString(), style);
    }

    /** What a browser may load and run for this page: its own style and its own picture, and nothing (CSP Level 3). */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String symbol(String link) {
        return link.isEmpty()
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(Qr.png(link, PIXELS_A_MODULE));
    }

    /** The foot of each page. Its text is of our bundles, a code and numbers: none of them can end a string of CSS. */
    private static String foot(String text) {
        if (text.chars().anyMatch(c -> c == '"' || c == '\\' || c == '<' || c < ' ')) {
            throw new IllegalArgumentException("no text for the foot of a page: " + text);
        }
        // A margin does not inherit the font of the page.
        String letters = "font-family: 'Liberation Serif', 'Times New Roman', serif; font-size: 9pt; ";
        return "@page { @bottom-left { content: \"" + text + "\"; white-space: nowrap; " + letters + "}"
                + " @bottom-right { content: counter(page) \"/\" counter(pages); " + letters + "} }\n";
    }

    /** XML has no place for control characters and broken surrogates, however they are written. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xd800) || (c > 0xdfff && (c & 0xfffe) != 0xfffe);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
