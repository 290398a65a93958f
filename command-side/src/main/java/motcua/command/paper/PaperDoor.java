package motcua.command.paper;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import motcua.access.Shown;
import motcua.dossier.DossierId;
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
    private final Stationery stationery;
    private final AccessLog accesses;

    PaperDoor(Archive archive, Stationery stationery, AccessLog accesses) {
        this.archive = archive;
        this.stationery = stationery;
        this.accesses = accesses;
    }

    /**
     * A form that can be printed.
     *
     * @param form its number
     * @param version the step that it belongs to
     * @param at when that was recorded
     * @param path where it is
     */
    record Printable(String form, String title, long version, Instant at, String path) {}

    /** The forms that can be printed now, by number and step. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Printable>> papers(@PathVariable DossierId id, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(printable(id, archive.of(id), Wording.in(locale)));
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
        Form asked = Form.numbered(form).orElseThrow(() -> Problem.invalid("form", "01 to 06"));
        if (version != null && version < 0) {
            throw Problem.invalid("version", "0 or more");
        }
        History history = archive.of(id);
        Wording wording = Wording.in(locale);
        Step step = history.stepOf(asked, version)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "NO_SUCH_PAPER")
                        .with("possible", printable(id, history, wording)));
        Paper paper = Forms.fill(asked, stationery.source(history.upTo(step), wording));
        ResponseEntity<byte[]> print = Printer.print(paper, Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        accesses.record(Shown.PAPER, List.of(id), asked.number());
        return print;
    }

    private static List<Printable> printable(DossierId id, History history, Wording wording) {
        return history.papers().stream()
                .map(paper -> new Printable(
                        paper.form().number(),
                        wording.say("title-" + paper.form().number()),
                        paper.step().version(),
                        paper.step().event().stamp().recordedAt(),
                        "/api/v1/dossiers/" + id + "/papers/" + paper.form().number() + "?version="
                                + paper.step().version()))
                .toList();
    }
}
