package motcua.command.privacy;

import motcua.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Tells whose a dossier is. */
@FunctionalInterface
interface Applicants {

    /** The subject of whoever asks for something in {@code dossier}; null when no event tells. */
    @Nullable
    String subjectOf(DossierId dossier);
}
