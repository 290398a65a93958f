package motcua.command.paper;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import motcua.access.Shown;
import motcua.dossier.DossierId;
import motcua.dossier.TrackingSecret;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The forms 01 to 06 of a dossier, for the staff of its office and for auditors. On this side, because they name people, and only
 * this side has the key.
 */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/papers")
@Tag(name = "Biểu mẫu · Forms", description = "Mẫu 01–07 (TT 03/2025/TT-VPCP) · The forms to print")
final class PaperDoor {

    private final Archive archive;
    private final Copies copies;
    private final AccessLog accesses;

    PaperDoor(Archive archive, Copies copies, AccessLog accesses) {
        this.archive = archive;
        this.copies = copies;
        this.accesses = accesses;
    }

    /** The tracking secret to be printed. */
    record Secret(@NotBlank(message = "required") String trackingSecret) {
        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    /** The forms that can be printed now, by number and step. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Copies.Printable>> papers(@PathVariable DossierId id, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(copies.list(reader(id, archive.of(id), null), locale));
    }

    /**
     * A form, as it was right after the step it belongs to; Vietnamese, or a translation for who asks for English.
     *
     * @param form 01 to 06
     * @param version the step that it belongs to; the last one when absent
     */
    @GetMapping(
            path = "/{form}",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Recorded
    ResponseEntity<byte[]> paper(
            @PathVariable DossierId id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            HttpServletRequest request) {
        ResponseEntity<byte[]> print = copies.print(reader(id, archive.of(id), null), form, version, locale, request);
        accesses.record(Shown.PAPER, List.of(id), form);
        return print;
    }

    /**
     * The receipt with the tracking secret on it. Nobody keeps that, so the clerk who has just been given it sends it along; one that is
     * not in force is refused with 422, for the citizen would take home what opens nothing.
     *
     * @param form 01, the only one that carries it
     */
    @Recorded
    @PostMapping(
            path = "/{form}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> receipt(
            @PathVariable DossierId id,
            @PathVariable String form,
            @RequestBody @Valid Secret body,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            HttpServletRequest request) {
        if (!form.equals(Form.RECEIPT.number())) {
            throw Problem.invalid("form", Form.RECEIPT.number());
        }
        History history = archive.of(id);
        TrackingSecret secret = TrackingSecret.read(body.trackingSecret())
                .filter(read -> Unlocked.isOpenedBy(read.hash(), history))
                .orElseThrow(() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "SECRET_NOT_IN_FORCE"));
        ResponseEntity<byte[]> print = copies.print(reader(id, history, secret), form, version, locale, request);
        accesses.record(Shown.PAPER, List.of(id), form);
        return print;
    }

    private static Copies.Reader reader(DossierId id, History history, @Nullable TrackingSecret secret) {
        return new Copies.Reader(history, EnumSet.allOf(Form.class), "/api/v1/dossiers/" + id + "/papers/", secret);
    }
}
