package motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of which office, for whom.
 *
 * @param code null until the office's number book has given one
 * @param secret of the tracking secret that the applicant gets; null when none is given
 */
public record Intake(
        @Nullable DossierCode code,
        OfficeId office,
        ProcedureCode procedure,
        Channel channel,
        Sealed applicant,
        @Nullable SecretHash secret) {

    /** One for which no tracking secret is given. */
    public Intake(
            @Nullable DossierCode code, OfficeId office, ProcedureCode procedure, Channel channel, Sealed applicant) {
        this(code, office, procedure, channel, applicant, null);
    }

    /** The same under {@code code}. */
    public Intake numbered(DossierCode code) {
        return new Intake(code, office, procedure, channel, applicant, secret);
    }
}
