package motcua.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants at which a dossier came, kept apart because the law starts different clocks at them.
 *
 * @param submitted the citizen sent it; null at the counter
 * @param systemReceived the system had it; null at the counter
 * @param accepted it was complete and correct, as the receipt says
 * @param competentAgencyReceived the agency that decides had it; null unless another one accepted it
 */
public record Reception(
        @Nullable Instant submitted,
        @Nullable Instant systemReceived,
        Instant accepted,
        @Nullable Instant competentAgencyReceived) {

    /** Accepted by the agency that decides. */
    public static Reception accepted(Instant accepted) {
        return new Reception(null, null, accepted, null);
    }

    /** Where the clock of this dossier starts under {@code rule} (NĐ 118/2025 Điều 17.3; NĐ 309/2026 Điều 8). */
    public Start start(Rule rule) {
        return rule.startsAt() == StartsAt.COMPETENT_AGENCY && competentAgencyReceived != null
                ? new Start(competentAgencyReceived, StartsAt.COMPETENT_AGENCY, rule.source())
                : new Start(accepted, StartsAt.ACCEPTED, rule.source());
    }
}
