package motcua.query.tracking;

import java.time.Instant;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * Where a dossier stands, for whoever knows its code.
 *
 * @param portalCode the number the national portal gives the state
 * @param officeName null for an office that is not in the catalogue
 * @param decidedBy the office that decides, when that is another one; null otherwise
 * @param submittedAt when it was sent online; null when it came another way
 * @param receivedAt when it was received; null before reception, and so on for the others
 * @param takenOverAt when the office that decides had what another one received for it: until then {@code dueAt} is provisional, as if
 *     it had had it at once
 * @param asOf the past instant as of which it is told; null for all that is known
 */
public record Tracking(
        DossierCode code,
        State state,
        int portalCode,
        OfficeId office,
        @Nullable String officeName,
        @Nullable OfficeId decidedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant takenOverAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant returnedAt,
        long version,
        @Nullable Instant asOf) {}
