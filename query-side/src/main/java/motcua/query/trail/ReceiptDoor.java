package motcua.query.trail;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import motcua.dossier.DossierCode;
import motcua.platform.http.Problem;
import motcua.platform.qr.Qr;
import motcua.platform.tracking.GivenSecret;
import motcua.query.trail.log.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/tracking/{code}/receipt}: the proof to take home that a step of a dossier is in the log, as text or as a
 * picture to print. For whoever has the tracking secret: its envelope tells when which step was made, and that is the citizen's.
 */
@RestController
@SecurityRequirements // public
@Tag(name = "Biên nhận · Receipts", description = "Bằng chứng mang về, kiểm tra không cần mạng · Proofs to take home")
@RequestMapping(ReceiptDoor.PATH)
final class ReceiptDoor {

    static final String PATH = "/api/v1/tracking/{code}/receipt";

    private final Steps steps;
    private final Log log;

    ReceiptDoor(Steps steps, Log log) {
        this.steps = steps;
        this.log = log;
    }

    /**
     * The receipt as text (c2sp.org/tlog-proof, the envelope as {@code extra}), at most 3 kB with up to four witnesses.
     *
     * @param step which step of the dossier, from 0; the newest published one when absent. One that is on its way into the
     *     log is waited for
     */
    @GetMapping(produces = TrailDoor.TEXT)
    ResponseEntity<String> text(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long step) {
        Steps.Found found = steps.find(code, secret, step);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(code, found, "tlog-proof"))
                .body(receipt(found));
    }

    /** The same as a QR code to print; 422 when it has so many signatures that none can hold it. */
    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long step) {
        Steps.Found found = steps.find(code, secret, step);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name(code, found, "svg"))
                .body(Qr.svg(printable(found)));
    }

    /** The same as a QR code for screens. */
    @GetMapping(path = "/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> pixels(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long step) {
        Steps.Found found = steps.find(code, secret, step);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(code, found, "png"))
                .body(Qr.png(printable(found), 4));
    }

    private String receipt(Steps.Found found) {
        return log.receipt(found.step(), found.published()).toString();
    }

    private String printable(Steps.Found found) {
        String receipt = receipt(found);
        if (receipt.getBytes(StandardCharsets.UTF_8).length > Qr.MAX_BYTES) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "RECEIPT_TOO_LONG");
        }
        return receipt;
    }

    private static String name(DossierCode code, Steps.Found found, String kind) {
        String name = code + "-" + found.step().envelope().sequence() + "." + kind;
        return ContentDisposition.inline().filename(name).build().toString();
    }
}
