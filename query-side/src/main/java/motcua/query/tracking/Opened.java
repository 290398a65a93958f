package motcua.query.tracking;

import com.mongodb.client.model.Filters;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.SecretHash;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /** The header that carries the secret; never an address, which ends in logs and histories (OWASP ASVS 5.0, 14.2.1). */
    public static final String HEADER = "Tracking-Secret";

    private final Views views;
    private final Shown shown;

    /** Stands in for what is no secret: nobody was given it. */
    private final TrackingSecret nobodys = TrackingSecret.of(new BigInteger(TrackingSecret.BITS, new SecureRandom()));

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
                .orElseThrow(Opened::nothing);
    }

    /** The answer to everybody who may not see what is behind a code. */
    public static Problem nothing() {
        return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_CODE_OR_SECRET");
    }

    private Optional<Document> card(DossierCode code, @Nullable String written) {
        String key = hash(written).under(code);
        return views.ask(
                TrackingConfiguration.VIEW,
                cards -> Optional.ofNullable(
                        cards.find(Filters.eq(TrackingCard.KEY, key)).first()));
    }

    private SecretHash hash(@Nullable String written) {
        return TrackingSecret.read(written == null ? "" : written)
                .orElse(nobodys)
                .hash();
    }
}
