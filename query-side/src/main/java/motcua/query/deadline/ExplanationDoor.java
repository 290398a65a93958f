package motcua.query.deadline;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import motcua.platform.security.PathRules;
import motcua.platform.security.SignedIn;
import motcua.platform.tracking.GivenSecret;
import motcua.query.history.History;
import motcua.query.history.HistoryReader;
import motcua.query.platform.AsOf;
import motcua.query.tracking.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains a deadline: to the staff of its office and auditors by id, and by code to whoever has the tracking secret. */
@RestController
@Tag(name = "Thời hạn · Deadline", description = "Vì sao hồ sơ đến hạn khi đó · Why a dossier is due when it is")
final class ExplanationDoor {

    static final String BY_ID = "/api/v1/dossiers/{id}/deadline";
    static final String BY_CODE = "/api/v1/tracking/{code}/deadline";

    private final HistoryReader histories;
    private final Opened opened;
    private final Explanations explanations;
    private final SignedIn signedIn;
    private final Clock clock;

    ExplanationDoor(HistoryReader histories, Opened opened, Explanations explanations, SignedIn signedIn, Clock clock) {
        this.histories = histories;
        this.opened = opened;
        this.explanations = explanations;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping(BY_ID)
    Explanation byId(
            @PathVariable DossierId id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String asOf) {
        History history = histories
                .find(id, after, AsOf.read(asOf, clock.instant()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER"));
        signedIn.mustRead(history.office(), history.decides());
        return explanation(history);
    }

    @GetMapping(BY_CODE)
    @SecurityRequirements // public
    Explanation byCode(
            @PathVariable DossierCode code,
            @RequestHeader(name = GivenSecret.HEADER, required = false) @Nullable String secret,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String asOf) {
        Instant then = AsOf.read(asOf, clock.instant());
        // Of the past, an answer is either whole or none: also of a dossier that was opened a moment ago.
        DossierId id = opened.find(code, secret, then == null ? after : Long.valueOf(0))
                .dossier();
        return explanation(histories.find(id, after, then).orElseThrow(GivenSecret::opensNothing));
    }

    private Explanation explanation(History history) {
        return explanations.of(history).orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "NO_DEADLINE_YET"));
    }

    /** Who may come to these doors. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PathRules deadlineDoors() {
            return PathRules.get(BY_CODE).toEverybody().and(PathRules.get(BY_ID).toReaders());
        }
    }
}
