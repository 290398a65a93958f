package motcua.query.tracking;

import java.time.Instant;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a code alone shows. */
@Component
final class Dossiers {

    private final Views views;

    Dossiers(Views views) {
        this.views = views;
    }

    /** The card of today of {@code code}. */
    Optional<Document> card(DossierCode code, @Nullable Long after, @Nullable Instant asOf) {
        views.awaitHead(TrackingConfiguration.VIEW, asOf == null ? null : Long.valueOf(0));
        return views.find(TrackingConfiguration.VIEW, code.toString(), after);
    }
}
