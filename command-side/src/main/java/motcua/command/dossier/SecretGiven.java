package motcua.command.dossier;

import java.time.Instant;
import motcua.dossier.Answer;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.State;
import motcua.dossier.TrackingSecret;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that gives a tracking secret: the only place, and the only time, at which it can be read.
 *
 * @param due null before reception
 * @param trackingSecret in groups, as it is printed; null when this request was answered before, because nobody keeps it: then the
 *     counter gives another one
 */
record SecretGiven(
        DossierId dossier,
        DossierCode code,
        State state,
        @Nullable Instant due,
        long version,
        @Nullable String trackingSecret) {

    static SecretGiven of(Answer.Done done, @Nullable TrackingSecret secret) {
        String revealed = secret == null ? null : secret.revealed();
        return new SecretGiven(done.dossier(), done.code(), done.state(), done.due(), done.version(), revealed);
    }

    /** Secrets do not wander into logs. */
    @Override
    public String toString() {
        return "SecretGiven[" + code + "]";
    }
}
