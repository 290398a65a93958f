package motcua.query.access;

import java.time.Instant;
import java.util.List;
import motcua.access.AccessId;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * Some looks, the latest first.
 *
 * @param next what to send as {@code cursor} for the next page; null on the last one
 */
public record LookPage(List<Look> items, @Nullable String next) {

    /**
     * Somebody was shown something.
     *
     * @param access its id, by which its receipt can be asked for
     * @param at when it was recorded, right before the answer
     * @param account who looked; null for the citizen, who is told the name
     * @param office where they worked; null for those who belong to no counter
     * @param officeName null for an office that is not in the catalogue
     * @param dossier which was shown; null when they are not named one by one
     * @param scope what was asked for, when the dossier does not tell; null otherwise
     * @param purposeText what the purpose is called
     * @param legalBasis the decision behind an investigation; null otherwise
     * @param secretUntil until when it was, or is, kept from the citizen; null when it never was
     */
    public record Look(
            AccessId access,
            Instant at,
            @Nullable String account,
            String name,
            @Nullable OfficeId office,
            @Nullable String officeName,
            @Nullable DossierId dossier,
            Shown shown,
            @Nullable String scope,
            Purpose purpose,
            String purposeText,
            @Nullable String legalBasis,
            @Nullable Instant secretUntil) {

        Look withoutAccount() {
            return new Look(
                    access,
                    at,
                    null,
                    name,
                    office,
                    officeName,
                    dossier,
                    shown,
                    scope,
                    purpose,
                    purposeText,
                    legalBasis,
                    secretUntil);
        }
    }
}
