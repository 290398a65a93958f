package motcua.command.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;

/** Answers with a form: as HTML, or as PDF when the reader would rather have that. It names people, so nobody keeps it on the way. */
@Component
final class Printer {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Press press;

    Printer(Press press) {
        this.press = press;
    }

    /** The answer with {@code paper} to a request with these {@code Accept} headers. */
    ResponseEntity<byte[]> print(Paper paper, List<String> accept) {
        Html html = Html.of(paper);
        return wantsPdf(accept)
                ? answer(paper, "pdf")
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(press.print(() -> Pdf.of(html, paper.made())))
                : answer(paper, "html")
                        .header("Content-Security-Policy", html.policy())
                        .contentType(HTML)
                        .body(html.text().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer(Paper paper, String kind) {
        String file = ContentDisposition.inline()
                .filename(paper.name() + "." + kind)
                .build()
                .toString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, paper.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, file);
    }

    /** Whether PDF comes before HTML among what is asked for (RFC 9110, 12.5.1); who takes both alike gets HTML. */
    static boolean wantsPdf(List<String> accept) {
        List<MediaType> asked = new ArrayList<>(MediaType.parseMediaTypes(accept));
        asked.removeIf(type -> type.getQualityValue() == 0);
        MimeTypeUtils.sortBySpecificity(asked);
        asked.sort(Collections.reverseOrder(Comparator.comparingDouble(MediaType::getQualityValue)));
        for (MediaType type : asked) {
            if (type.isCompatibleWith(MediaType.TEXT_HTML)) {
                return false;
            }
            if (type.isCompatibleWith(MediaType.APPLICATION_PDF)) {
                return true;
            }
        }
        return false;
    }
}
