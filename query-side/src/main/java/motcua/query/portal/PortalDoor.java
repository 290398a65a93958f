package motcua.query.portal;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import motcua.access.Shown;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/sync/dossiers}: for the machine that tells the national portal what changed. */
@RestController
@ConditionalOnProperty(name = "motcua.portal.enabled", matchIfMissing = true)
@Tag(
        name = "Đồng bộ · Sync",
        description = "Hồ sơ theo tên gọi của Cổng quốc gia · Dossiers in the words of the portal")
final class PortalDoor {

    static final String PATH = "/api/v1/sync/dossiers";

    private static final String PAGE = "100";
    private static final int MOST = 500;

    private final PortalReader reader;
    private final AccessLog accesses;

    PortalDoor(PortalReader reader, AccessLog accesses) {
        this.reader = reader;
        this.accesses = accesses;
    }

    /**
     * The dossiers that changed behind {@code since}, the {@code next} of an earlier answer; all of them without it. A page with nothing
     * on it is not recorded: a machine asks for one every few seconds.
     */
    // Stated, so that who asks for something else is refused before anything is recorded.
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    PortalPage dossiers(
            @RequestParam(required = false) @Nullable String since, @RequestParam(defaultValue = PAGE) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        PortalPage page = reader.page(since == null ? null : Cursor.parse(since), limit);
        if (!page.dossiers().isEmpty()) {
            accesses.record(Shown.SYNC, List.of(), page.dossiers().size() + " dossiers");
        }
        return page;
    }
}
