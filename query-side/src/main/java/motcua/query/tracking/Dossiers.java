package motcua.query.tracking;

import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.query.platform.Views;
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
        return views.find(TrackingConfiguration.VIEW, code.toString(), after)
                .map(card -> DossierId.of(card.getString(TrackingCard.DOSSIER)));
    }
}
