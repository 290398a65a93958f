package motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of which office, for whom.
 *
 * @param code null until the office's number book has given one
 */
public record Intake(
        @Nullable DossierCode code, OfficeId office, ProcedureCode procedure, Channel channel, Sealed applicant) {

    /** The same under {@code code}. */
    public Intake numbered(DossierCode code) {
        return new Intake(code, office, procedure, channel, applicant);
    }
}
