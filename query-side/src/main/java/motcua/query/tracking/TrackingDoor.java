package motcua.query.tracking;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.State;
import motcua.office.Office;
import motcua.platform.http.Problem;
import motcua.query.platform.AsOf;
import motcua.query.platform.DocumentView;
import org.bson.Document;
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
    private final Catalogue catalogue;
    private final Clock clock;

    TrackingDoor(Dossiers dossiers, PastCards pastCards, Catalogue catalogue, Clock clock) {
        this.dossiers = dossiers;
        this.pastCards = pastCards;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    @GetMapping(TrackingConfiguration.PATH)
    Tracking track(
            @PathVariable DossierCode code,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String asOf) {
        Instant then = AsOf.read(asOf, clock.instant());
        return dossiers.card(code, after, then)
                .flatMap(card -> then == null ? Optional.of(card) : pastCards.find(card, then))
                .map(card -> tracking(code, card, then))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_CODE"));
    }

    private Tracking tracking(DossierCode code, Document card, @Nullable Instant asOf) {
        State state = State.valueOf(card.getString(TrackingCard.STATE));
        OfficeId office = new OfficeId(card.getString(TrackingCard.OFFICE));
        return new Tracking(
                code,
                state,
                state.portalCode(),
                office,
                Optional.ofNullable(catalogue.offices().get(office))
                        .map(Office::name)
                        .orElse(null),
                Optional.ofNullable(card.getString(TrackingCard.COMPETENT))
                        .map(OfficeId::new)
                        .orElse(null),
                instant(card, TrackingCard.SUBMITTED),
                instant(card, TrackingCard.RECEIVED),
                instant(card, TrackingCard.TAKEN_OVER),
                instant(card, TrackingCard.DUE),
                instant(card, TrackingCard.RESOLVED),
                instant(card, TrackingCard.RETURNED),
                card.getLong(DocumentView.VERSION),
                asOf);
    }

    private static @Nullable Instant instant(Document card, String field) {
        Date date = card.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
