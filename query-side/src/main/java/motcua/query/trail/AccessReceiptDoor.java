package motcua.query.trail;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import motcua.access.AccessId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import motcua.platform.tracking.GivenSecret;
import motcua.query.access.AccessReader;
import motcua.query.access.Insight;
import motcua.query.tracking.Opened;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Log.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/dossiers/{id}/access/{access}/receipt}, also by the tracking secret: the proof that a look stands in the log, and where. It stood there before
 * anything was shown, also while it was secret. For whoever may read of the look itself.
 */
@RestController
@Tag(
        name = "Ai đã xem · Who looked",
        description = "Ai đã xem hồ sơ, khi nào, để làm gì · Who saw a dossier, when, why")
final class AccessReceiptDoor {

    private final AccessReader looks;
    private final Insight insight;
    private final Opened opened;
    private final SignedIn signedIn;
    private final Log log;

    AccessReceiptDoor(AccessReader looks, Insight insight, Opened opened, SignedIn signedIn, Log log) {
        this.looks = looks;
        this.insight = insight;
        this.opened = opened;
        this.signedIn = signedIn;
        this.log = log;
    }

    /** The receipt as text (c2sp.org/tlog-proof, the envelope as {@code extra}), as that of a step. */
    @GetMapping(path = "/api/v1/dossiers/{id}/access/{access}/receipt", produces = TrailDoor.TEXT)
    ResponseEntity<String> receipt(@PathVariable DossierId id, @PathVariable AccessId access) {
        return receipt(id, access, insight.isWhole(signedIn.account(), id));
    }

    /** The same for whoever has the tracking secret of the dossier, as its citizen. */
    @GetMapping(path = "/api/v1/tracking/{code}/access/{access}/receipt", produces = TrailDoor.TEXT)
    @SecurityRequirements // public
    ResponseEntity<String> receiptForHolder(
            @PathVariable DossierCode code,
            @PathVariable AccessId access,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret) {
        return receipt(opened.find(code, secret, null).dossier(), access, false);
    }

    private ResponseEntity<String> receipt(DossierId id, AccessId access, boolean isWhole) {
        if (!looks.isLookAt(id, access, isWhole)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_ACCESS");
        }
        Published published = TrailDoor.published(log);
        Step step = log.steps(access.stream(), published).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "STEP_NOT_PUBLISHED"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(log.receipt(step, published).toString());
    }
}
