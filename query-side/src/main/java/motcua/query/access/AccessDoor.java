package motcua.query.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import motcua.access.Shown;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficerId;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.security.SignedIn;
import motcua.platform.tracking.GivenSecret;
import motcua.query.access.AccessReader.Wanted;
import motcua.query.tracking.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who looked: at a dossier, for auditors and for the citizen who submitted it; and all that one account saw, for auditors. That an
 * auditor asked is recorded like any other look.
 */
@RestController
@Tag(
        name = "Ai đã xem · Who looked",
        description = "Ai đã xem hồ sơ, khi nào, để làm gì · Who saw a dossier, when, why")
final class AccessDoor {

    static final String OF_DOSSIER = "/api/v1/dossiers/{id}/access";
    static final String OF_ACCOUNT = "/api/v1/accounts/{account}/access";
    static final String OF_CODE = "/api/v1/tracking/{code}/access";

    private final AccessReader reader;
    private final Insight insight;
    private final Opened opened;
    private final AccessLog accesses;
    private final SignedIn signedIn;

    AccessDoor(AccessReader reader, Insight insight, Opened opened, AccessLog accesses, SignedIn signedIn) {
        this.reader = reader;
        this.insight = insight;
        this.opened = opened;
        this.accesses = accesses;
        this.signedIn = signedIn;
    }

    /** Everybody who saw this dossier: for an auditor all of them, for its citizen those that are not secret at present. */
    @GetMapping(path = OF_DOSSIER, produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    ResponseEntity<LookPage> ofDossier(
            @PathVariable DossierId id,
            @RequestParam(defaultValue = Asking.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Wanted wanted = Asking.wanted(cursor, limit, after);
        if (!insight.isWhole(signedIn.account(), id)) {
            return answer(reader.forTheCitizenOf(id, wanted));
        }
        LookPage page = reader.ofDossier(id, wanted);
        accesses.record(Shown.ACCESSES, id);
        return answer(page);
    }

    /** The same for whoever has its tracking secret, as its citizen. */
    @GetMapping(path = OF_CODE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LookPage> ofCode(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(defaultValue = Asking.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Wanted wanted = Asking.wanted(cursor, limit, after);
        return answer(reader.forTheCitizenOf(opened.find(code, secret, null).dossier(), wanted));
    }

    /** Everything that {@code account} saw on the days from {@code from} to {@code to}, both included; always when absent. */
    @GetMapping(path = OF_ACCOUNT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    ResponseEntity<LookPage> ofAccount(
            @PathVariable OfficerId account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Asking.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Instant first = from == null ? null : Asking.start("from", from);
        Instant end = to == null ? null : Asking.end("to", to);
        LookPage page = reader.ofAccount(account.value(), first, end, Asking.wanted(cursor, limit, after));
        accesses.record(Shown.ACCESSES, List.of(), account.value());
        return answer(page);
    }

    private static ResponseEntity<LookPage> answer(LookPage page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}
