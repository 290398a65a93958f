package motcua.command.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.deadline.Deadline;
import motcua.deadline.Due;
import motcua.deadline.Setting;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.Waited;
import org.jspecify.annotations.Nullable;

/**
 * Every hand-over of a dossier, with the time that a rule gives for it: accepting what came online (NĐ 118/2025 Điều 17.2c), handing paper
 * over (Điều 18), deciding (Điều 19), correcting (Điều 23). Between officers the dossier's own deadline is the measure. For what the
 * applicant does, and for giving the result, no rule sets a time.
 */
final class HandOvers {

    private final Registry registry;
    private final List<HandOver> all = new ArrayList<>();
    private Hands holder = Hands.APPLICANT;

    /** Since when it waits for the counter's answer; null unless it came online. */
    private @Nullable Instant waiting;

    /** When the counter took paper that it must hand over; null when it has none. */
    private @Nullable Deadline toHandOver;

    private HandOvers(Registry registry) {
        this.registry = registry;
    }

    /** Those of {@code history}, oldest first. */
    static List<HandOver> of(History history, Registry registry) {
        HandOvers handOvers = new HandOvers(registry);
        history.steps().forEach(step -> handOvers.follow(step.event()));
        return List.copyOf(handOvers.all);
    }

    private void follow(DossierEvent event) {
        switch (event) {
            case DossierSubmitted e -> submitted(e);
            case DossierReceived e -> received(e);
            case DossierDeclined e -> add(e, actor(e), Hands.APPLICANT, acceptance(e.waited(), e));
            case DossierTakenOver e -> takenOver(e);
            case DossierAssigned e -> assigned(e);
            case SupplementAsked e -> add(e, actor(e), Hands.APPLICANT, null);
            case SupplementProvided e -> provided(e);
            case DossierStopped e -> add(e, actor(e), Hands.APPLICANT, null);
            case DossierResolved e ->
                add(e, Hands.of(e.by().value()), Hands.COUNTER, e.deadline().due());
            case DossierReopened e -> add(e, Hands.COUNTER, Hands.of(e.officer().value()), null);
            case DossierReturned e -> add(e, actor(e), Hands.APPLICANT, null);
            case ResultCorrected e -> add(e, actor(e), Hands.APPLICANT, e.correctionDue());
            case DossierEvent.PaymentAsked _,
                    DossierEvent.PaymentConfirmed _,
                    DossierEvent.WithdrawalAsked _,
                    DossierEvent.WithdrawalDeclined _,
                    DossierEvent.DeadlineExtended _,
                    DossierEvent.CorrectionAsked _,
                    DossierEvent.DossierRectified _,
                    DossierEvent.DossierReminded _,
                    DossierEvent.DeadlineMoved _,
                    DossierEvent.SecretIssued _ -> {}
        }
    }

    private void submitted(DossierSubmitted e) {
        waiting = e.stamp().recordedAt();
        add(e, Hands.APPLICANT, Hands.HOUSE, null);
    }

    private void received(DossierReceived e) {
        add(e, holder, actor(e), acceptance(e.waited(), e));
        waiting = null;
        toHandOver = e.card().channel() == Channel.ONLINE ? null : e.deadline();
    }

    /** Whatever way it came: its own deadline, which starts here, would measure nothing. */
    private void takenOver(DossierTakenOver e) {
        Setting setting = registry.setting(e.card().decides(), e.before());
        add(e, holder, actor(e), Due.handOver(e.before().received(), setting));
        toHandOver = null;
    }

    private void assigned(DossierAssigned e) {
        Hands from = e.from() == null ? holder : Hands.of(e.from().value());
        add(e, from, Hands.of(e.to().value()), handOver(e.card(), e.deadline()));
    }

    /** Until when it had to be handed over: at the latest when it is due, and what came on paper much sooner. */
    private Instant handOver(Card card, Deadline deadline) {
        Instant due = toHandOver == null
                ? deadline.due()
                : Due.handOver(toHandOver.received(), registry.setting(card.office(), toHandOver));
        toHandOver = null;
        return due;
    }

    private void provided(SupplementProvided e) {
        boolean isUnchecked = e.back() == State.SUBMITTED;
        waiting = isUnchecked ? e.stamp().recordedAt() : null;
        Hands to = e.officer() == null ? actor(e) : Hands.of(e.officer().value());
        add(e, Hands.APPLICANT, isUnchecked ? Hands.HOUSE : to, null);
    }

    /** Until when what came online had to be answered, as the answer says; null for what did not. */
    private @Nullable Instant acceptance(@Nullable Waited told, DossierEvent answer) {
        if (waiting == null || told != null) {
            return told == null ? null : told.until();
        }
        OfficeId office = answer.card().office();
        Setting setting = answer instanceof DossierReceived received
                ? registry.setting(office, received.deadline())
                : registry.calendars().inForce().setting(office, waiting);
        return Due.acceptance(waiting, setting);
    }

    private void add(DossierEvent step, Hands from, Hands to, @Nullable Instant due) {
        all.add(new HandOver(step, from, to, due));
        holder = to;
    }

    /** Who did it: the counter, when a register does not say who there, or a citizen brought something in. */
    private static Hands actor(DossierEvent event) {
        Stamp stamp = event.stamp();
        boolean isCitizen = event instanceof SupplementProvided && stamp.actor().office() == null;
        return isCitizen || stamp.line() != null
                ? Hands.COUNTER
                : Hands.of(stamp.actor().login());
    }
}
