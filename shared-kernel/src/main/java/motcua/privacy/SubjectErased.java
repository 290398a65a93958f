package motcua.privacy;

import java.util.List;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;

/**
 * The keys of a person were destroyed: what was sealed under them opens for nobody any more (Luật 91/2025/QH15). Stored for ever: add an
 * optional field, never change one.
 *
 * @param erasure names this erasure
 * @param subjects whose keys they were: random ids, which tell nothing about anybody
 * @param dossiers in which something was sealed under them
 * @param ground what entitles the person to it
 * @param reason what was written about it, sealed under a key that is nobody's
 */
public record SubjectErased(
        String erasure, List<String> subjects, List<DossierId> dossiers, Ground ground, Sealed reason, Stamp stamp) {

    public SubjectErased {
        subjects = List.copyOf(subjects);
        dossiers = List.copyOf(dossiers);
    }

    /** The kinds of ground for which a person may ask that their data be erased. Neutral names: which clause it is, the reason says. */
    public enum Ground {
        /** The person took back the consent that the data were processed with. */
        CONSENT_WITHDRAWN,
        /** What the data were processed for is done, or is not to be done any more. */
        PURPOSE_FULFILLED,
        /** The data were processed without a right to. */
        UNLAWFULLY_PROCESSED,
        /** The time for which the data had to be kept is over. */
        RETENTION_ENDED,
        /** A court or an authority ordered it. */
        ORDERED
    }
}
