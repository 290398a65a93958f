package motcua.query.tracking;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import motcua.platform.tracking.GivenSecret;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which dossier a code and its tracking secret open together.
 *
 * <p>An unknown code, the secret of another dossier, a wrong one, one that cannot be one, and none at all all go the same way: two
 * hashes and one look-up of their result in one index, in which nothing is found. Never is a card looked up by its code first, whose
 * being there could then be told from the time that comparing takes.
 */
@Component
public final class Opened {

    private final Views views;
    private final Shown shown;

    Opened(Views views, Shown shown) {
        this.views = views;
        this.shown = shown;
    }

    /** A dossier, and what everybody may see of it. */
    public record Found(DossierId dossier, Tracking tracking) {}

    /**
     * The dossier that {@code code} and {@code written} open.
     *
     * @param written the secret as somebody copied it; null when the request has none
     * @param after a step of the dossier that the asker knows of: then whatever the store holds now is waited for, 504 when it did not
     *     come in time; null not to wait
     * @throws Problem 404, the same whatever is wrong
     */
    public Found find(DossierCode code, @Nullable String written, @Nullable Long after) {
        views.awaitHead(TrackingConfiguration.VIEW, after);
        return card(code, written)
                .map(card -> new Found(DossierId.of(card.getString(TrackingCard.DOSSIER)), shown.of(code, card, null)))
                .orElseThrow(GivenSecret::opensNothing);
    }

    private Optional<Document> card(DossierCode code, @Nullable String written) {
        String key = GivenSecret.read(written).hash().under(code);
        return views.ask(
                TrackingConfiguration.VIEW,
                cards -> Optional.ofNullable(
                        cards.find(Filters.eq(TrackingCard.KEY, key)).first()));
    }
}
