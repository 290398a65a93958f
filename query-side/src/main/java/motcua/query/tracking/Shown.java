package motcua.query.tracking;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.State;
import motcua.office.Office;
import motcua.query.platform.DocumentView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cards as readers see them. */
@Component
final class Shown {

    private final Catalogue catalogue;

    Shown(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What {@code card} of {@code code} says; {@code asOf} is the past instant at which it said it, null for now. */
    Tracking of(DossierCode code, Document card, @Nullable Instant asOf) {
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
