package motcua.query.tracking;

import java.time.Instant;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which dossier a code stands for. */
@Component
public final class Dossiers {

    private final Views views;

    Dossiers(Views views) {
        this.views = views;
    }

    /**
     * The dossier with {@code code}; empty for a code nobody has.
     *
     * @param after the step that the asker knows of, which is waited for; null not to wait. 504 when it did not come in time
     */
    public Optional<DossierId> behind(DossierCode code, @Nullable Long after) {
        return card(code, after, null).map(card -> DossierId.of(card.getString(TrackingCard.DOSSIER)));
    }

    /** The same for an answer about {@code asOf}, which is null for now: a code that was given by then is known, or 504. */
    public Optional<DossierId> behind(DossierCode code, @Nullable Long after, @Nullable Instant asOf) {
        return card(code, after, asOf).map(card -> DossierId.of(card.getString(TrackingCard.DOSSIER)));
    }

    /** The card of today of {@code code}. */
    Optional<Document> card(DossierCode code, @Nullable Long after, @Nullable Instant asOf) {
        views.awaitHead(TrackingConfiguration.VIEW, asOf == null ? null : Long.valueOf(0));
        return views.find(TrackingConfiguration.VIEW, code.toString(), after);
    }
}
