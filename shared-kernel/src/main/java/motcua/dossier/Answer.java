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

    /** It was not done, and nothing changed. */
    record Refused(Refusal refusal) implements Answer {}
}
