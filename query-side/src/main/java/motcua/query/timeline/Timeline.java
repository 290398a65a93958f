package motcua.query.timeline;

import java.time.Instant;
import java.util.List;
import motcua.dossier.OfficeId;
import motcua.dossier.Outcome;
import motcua.query.deadline.Explanation;
import motcua.query.tracking.Tracking;
import org.jspecify.annotations.Nullable;

/**
 * All that a citizen may know of a dossier.
 *
 * @param now what its code alone shows
 * @param steps all, oldest first
 * @param due why it is due when it is; null before there is a deadline
 * @param papers the forms that can be fetched with the secret, by step
 * @param result null while nothing is decided
 */
record Timeline(
        Tracking now,
        List<Step> steps,
        @Nullable Explanation due,
        List<Form> papers,
        @Nullable Result result) {

    /**
     * One step.
     *
     * @param event the name it is stored under
     * @param occurredAt when it happened, as was said
     * @param recordedAt when it was written down, by our clock
     * @param office where it was done; null for what the citizen did, and for what the house noticed
     * @param officeName null for an office that is not in the catalogue
     * @param officer the name of whose step it is, or of who has the dossier since; null where {@code office} is null, and where a
     *     register does not say
     * @param outcome null unless it decides
     */
    record Step(
            long version,
            String event,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable OfficeId office,
            @Nullable String officeName,
            @Nullable String officer,
            @Nullable Outcome outcome) {}

    /**
     * A form of TT 03/2025/TT-VPCP.
     *
     * @param form its number
     * @param version the step that it belongs to
     * @param path where it is, for whoever sends the secret along
     */
    record Form(String form, long version, Instant at, String path) {}

    /** What was decided. */
    record Result(
            Outcome outcome, Instant decidedAt, @Nullable Instant returnedAt) {}
}
