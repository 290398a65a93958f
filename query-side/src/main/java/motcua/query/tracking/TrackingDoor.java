package motcua.query.tracking;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.platform.http.Problem;
import motcua.query.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/tracking/{code}}: open to everybody. */
@RestController
@SecurityRequirements // public
@Tag(name = "Tra cứu · Tracking", description = "Tình trạng hồ sơ theo mã số · The state of a dossier, by its code")
final class TrackingDoor {

    private final Dossiers dossiers;
    private final PastCards pastCards;
    private final Shown shown;
    private final Clock clock;

    TrackingDoor(Dossiers dossiers, PastCards pastCards, Shown shown, Clock clock) {
        this.dossiers = dossiers;
        this.pastCards = pastCards;
        this.clock = clock;
        this.shown = shown;
    }

    @GetMapping(TrackingConfiguration.PATH)
    Tracking track(
            @PathVariable DossierCode code,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String asOf) {
        Instant then = AsOf.read(asOf, clock.instant());
        return dossiers.card(code, after, then)
                .flatMap(card -> then == null ? Optional.of(card) : pastCards.find(card, then))
                .map(card -> shown.of(code, card, then))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_CODE"));
    }
}
