package motcua.command.paper;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import motcua.dossier.DossierCode;
import motcua.platform.tracking.GivenSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forms that a citizen was given, once more, for whoever has the tracking secret. */
@RestController
@SecurityRequirements // the secret is the right
@RequestMapping("/api/v1/tracking/{code}/papers")
@Tag(
        name = "Tra cứu · Tracking",
        description = "Biểu mẫu của người dân, bằng mã tra cứu · The citizen's forms, by the secret")
final class TrackingPaperDoor {

    /** The control sheet stays in the office. */
    private static final Set<Form> FORMS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Form.CONTROL)));

    private final Unlocked unlocked;
    private final Copies copies;

    TrackingPaperDoor(Unlocked unlocked, Copies copies) {
        this.unlocked = unlocked;
        this.copies = copies;
    }

    /** The forms that can be printed now, by number and step. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Copies.Printable>> papers(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(copies.list(reader(code, secret), locale));
    }

    /**
     * A form, as it was right after the step it belongs to; the receipt with the secret on it.
     *
     * @param form 01 to 05
     * @param version the step that it belongs to; the last one when absent
     */
    @GetMapping(
            path = "/{form}",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> paper(
            @PathVariable DossierCode code,
            @PathVariable String form,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale,
            HttpServletRequest request) {
        return copies.print(reader(code, secret), form, version, locale, request);
    }

    private Copies.Reader reader(DossierCode code, @Nullable String secret) {
        Unlocked.Found found = unlocked.find(code, secret);
        return new Copies.Reader(found.history(), FORMS, "/api/v1/tracking/" + code + "/papers/", found.secret());
    }
}
