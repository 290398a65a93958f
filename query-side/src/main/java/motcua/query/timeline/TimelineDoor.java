package motcua.query.timeline;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import motcua.dossier.DossierCode;
import motcua.platform.security.PathRules;
import motcua.platform.tracking.GivenSecret;
import motcua.query.history.History;
import motcua.query.history.HistoryReader;
import motcua.query.tracking.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/tracking/{code}/timeline}: for whoever has the tracking secret, without an account. */
@RestController
@SecurityRequirements // the secret is the right
@Tag(name = "Tra cứu · Tracking", description = "Toàn bộ quá trình, bằng mã tra cứu · The whole way, by its secret")
final class TimelineDoor {

    private final Opened opened;
    private final HistoryReader histories;
    private final Teller teller;

    TimelineDoor(Opened opened, HistoryReader histories, Teller teller) {
        this.opened = opened;
        this.histories = histories;
        this.teller = teller;
    }

    /** @param after a step that must be in the answer; null for whatever is known */
    @GetMapping("/api/v1/tracking/{code}/timeline")
    ResponseEntity<Timeline> timeline(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long after) {
        Opened.Found found = opened.find(code, secret, after);
        // Two views: the steps must not be behind the state that stands above them.
        long known = Math.max(found.tracking().version(), after == null ? 0 : after);
        History history = histories.find(found.dossier(), known).orElseThrow(GivenSecret::opensNothing);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(teller.tell(found.tracking(), history));
    }

    /** Who may come to this door: everybody, and only the secret opens it. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PathRules timelineDoors() {
            return PathRules.get("/api/v1/tracking/{code}/timeline").toEverybody();
        }
    }
}
