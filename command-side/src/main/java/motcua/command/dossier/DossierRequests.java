package motcua.command.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import motcua.command.privacy.Applicant;
import motcua.dossier.Channel;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests that change a dossier. */
final class DossierRequests {

    private static final String REQUIRED = "required";

    private DossierRequests() {}

    /**
     * Opens a dossier.
     *
     * @param office required online; at the counter it is the clerk's own and may be left out
     */
    record Open(
            @NotNull(message = REQUIRED) Channel channel,
            @NotNull(message = REQUIRED) ProcedureCode procedure,
            @Nullable OfficeId office,
            @Valid @NotNull(message = REQUIRED) Applicant applicant) {}

    /** Hands a dossier to {@code officer}, an account that resolves at the dossier's office. */
    record Assign(@NotNull(message = REQUIRED) OfficerId officer) {}

    /** Decides on a dossier. */
    record Resolve(@NotNull(message = REQUIRED) Outcome outcome) {}

    /** Says nothing more than its path; a body, when there is one, must be {@code {}}. */
    record Nothing() {}
}
