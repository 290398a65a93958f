package motcua.query.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import motcua.dossier.OfficerId;
import motcua.query.access.AccessReader.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators ordered, with the orders they signed. For auditors, and for administrators themselves. */
@RestController
@Tag(name = "Quản trị · Administration", description = "Các khung nhìn và việc dựng lại · Views and their rebuilds")
final class ActsDoor {

    static final String PATH = "/api/v1/admin/acts";

    private final ActReader reader;

    ActsDoor(ActReader reader) {
        this.reader = reader;
    }

    /**
     * Everything that administrators ordered on the days from {@code from} to {@code to}, both included, or {@code account} alone; the
     * latest first.
     */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ActPage> acts(
            @RequestParam(required = false) @Nullable OfficerId account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Asking.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        Instant first = from == null ? null : Asking.start("from", from);
        Instant end = to == null ? null : Asking.end("to", to);
        Wanted wanted = Asking.wanted(cursor, limit, after);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reader.of(account == null ? null : account.value(), first, end, wanted));
    }
}
