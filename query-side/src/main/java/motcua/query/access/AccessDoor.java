package motcua.query.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import motcua.access.Shown;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficerId;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
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

    private static final String PAGE = "50";
    private static final int MOST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

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
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Wanted wanted = wanted(cursor, limit, after);
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
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Wanted wanted = wanted(cursor, limit, after);
        return answer(reader.forTheCitizenOf(opened.find(code, secret, null).dossier(), wanted));
    }

    /** Everything that {@code account} saw on the days from {@code from} to {@code to}, both included; always when absent. */
    @GetMapping(path = OF_ACCOUNT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    ResponseEntity<LookPage> ofAccount(
            @PathVariable OfficerId account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Instant first = from == null ? null : startOf(day("from", from));
        Instant end = to == null ? null : startOf(day("to", to).plusDays(1));
        LookPage page = reader.ofAccount(account.value(), first, end, wanted(cursor, limit, after));
        accesses.record(Shown.ACCESSES, List.of(), account.value());
        return answer(page);
    }

    private static ResponseEntity<LookPage> answer(LookPage page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static Wanted wanted(@Nullable String cursor, int limit, @Nullable Long after) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        if (after != null && after < 0) {
            throw Problem.invalid("after", "a version, 0 or more");
        }
        return new Wanted(cursor == null ? null : LookKey.ofCursor(cursor), limit, after);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below, like a day out of range
        }
        throw Problem.invalid(field, "a day from " + FIRST_YEAR + " to " + LAST_YEAR + ", such as 2026-11-23");
    }
}
