package motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a command comes back with. */
public sealed interface Answer {

    /**
     * It is done, durably; a retry of the same request gets the same answer.
     *
     * @param due null before reception
     * @param version the dossier's version after this request, 0 for its first event
     */
    record Done(
            DossierId dossier,
            DossierCode code,
            State state,
            @Nullable Instant due,
            long version) implements Answer {}

    /**
     * It is done, and with it a tracking secret was given.
     *
     * @param secret of the one that the request gave when it was carried out: a retry, which brings another one, sees that it came too
     *     late to give that
     */
    record Secured(Done done, SecretHash secret) implements Answer {}

    /** It was not done, and nothing changed. */
    record Refused(Refusal refusal) implements Answer {}
}
