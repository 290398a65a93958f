package motcua.command.privacy;

import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;

/** Tells whose a dossier is. */
@FunctionalInterface
interface Applicants {

    /** The newest step that tells who asks for something in {@code dossier}; empty when none does. */
    Optional<DossierEvent> told(DossierId dossier);

    /** Their subject; null when no step tells, or none that has a key of its own. */
    default @Nullable String subjectOf(DossierId dossier) {
        return told(dossier)
                .map(SealedIn::applicant)
                .filter(told -> told.scheme().equals(Sealer.SCHEME))
                .map(Sealed::subject)
                .orElse(null);
    }
}
