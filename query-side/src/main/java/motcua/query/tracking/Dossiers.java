package motcua.query.tracking;

import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.query.platform.Views;
import org.springframework.stereotype.Component;

/** Which dossier a code stands for. */
@Component
public final class Dossiers {

    private final Views views;

    Dossiers(Views views) {
        this.views = views;
    }

    /** The dossier with {@code code}; empty for a code nobody has. */
    public Optional<DossierId> behind(DossierCode code) {
        return views.find(TrackingConfiguration.VIEW, code.toString(), null)
                .map(card -> DossierId.of(card.getString(TrackingCard.DOSSIER)));
    }
}
