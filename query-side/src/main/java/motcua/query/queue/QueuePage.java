package motcua.query.queue;

import java.time.Instant;
import java.util.List;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * One page of a queue: what needs work by due instant, overdue first, then what waits to be returned.
 *
 * @param counts of the whole queue, not of the page
 * @param next what to send as {@code cursor} for the next page; null on the last one
 */
public record QueuePage(
        List<Item> items, Counts counts, @Nullable String next) {

    /**
     * One dossier.
     *
     * @param officer who has it in hand; null when nobody has
     * @param received null before reception
     * @param due null before reception, and while a supplement makes the clock stand still
     * @param overdue whether it still needs work and its due instant has passed
     * @param version of the dossier, for {@code If-Match}
     */
    public record Item(
            DossierId dossier,
            DossierCode code,
            OfficeId office,
            @Nullable OfficerId officer,
            ProcedureCode procedure,
            Channel channel,
            State state,
            @Nullable Instant received,
            @Nullable Instant due,
            boolean overdue,
            long version) {}

    /**
     * How much there is to do.
     *
     * @param open what has not come to its end: submitted, unassigned, in an officer's hands, or waiting for the citizen
     * @param overdue what was received, is not resolved, and should be; not what waits for a supplement that stops the clock
     * @param dueToday what falls due from now until midnight
     * @param submitted what was sent online and not yet accepted
     * @param unassigned what was accepted and is in nobody's hands
     * @param waiting what waits for a supplement, a payment, or an answer to a request to withdraw
     * @param awaitingReturn what is resolved and not yet in the citizen's hands
     */
    public record Counts(
            long open,
            long overdue,
            long dueToday,
            long submitted,
            long unassigned,
            long waiting,
            long awaitingReturn) {}
}
