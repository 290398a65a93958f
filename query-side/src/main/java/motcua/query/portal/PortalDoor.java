package motcua.query.portal;

import io.swagger.v3.oas.annotations.tags.Tag;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    PortalDoor(PortalReader reader) {
        this.reader = reader;
    }

    /** The dossiers that changed behind {@code since}, the {@code next} of an earlier answer; all of them without it. */
    @GetMapping(PATH)
    PortalPage dossiers(
            @RequestParam(required = false) @Nullable String since, @RequestParam(defaultValue = PAGE) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        return reader.page(since == null ? null : Cursor.parse(since), limit);
    }
}
