package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.ALREADY_TAKEN_OVER;
import static motcua.dossier.Refusal.Reason.FOREIGN_OFFICE;
import static motcua.dossier.Refusal.Reason.NOT_IN_YOUR_HANDS;
import static motcua.dossier.Refusal.Reason.NOT_YET_TAKEN_OVER;

import java.time.Instant;
import java.util.Objects;
import motcua.catalogue.Catalogue;
import motcua.deadline.Handled;
import motcua.dossier.Act;
import motcua.dossier.Actor;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AskCorrection;
import motcua.dossier.DossierCommand.AskPayment;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ConfirmPayment;
import motcua.dossier.DossierCommand.CorrectResult;
import motcua.dossier.DossierCommand.DeclineWithdrawal;
import motcua.dossier.DossierCommand.ExtendDeadline;
import motcua.dossier.DossierCommand.GrantWithdrawal;
import motcua.dossier.DossierCommand.IssueSecret;
import motcua.dossier.DossierCommand.MoveDeadline;
import motcua.dossier.DossierCommand.Opening;
import motcua.dossier.DossierCommand.ProvideSupplement;
import motcua.dossier.DossierCommand.RectifyDossier;
import motcua.dossier.DossierCommand.RemindDossier;
import motcua.dossier.DossierCommand.ReopenDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.StopDossier;
import motcua.dossier.DossierCommand.TakeOverDossier;
import motcua.dossier.OfficerId;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one dossier, as pure functions over its state: {@link #decide} here, what each event leads to in
 * {@link Evolution}. What is possible in which state, and by whom, stands in {@link Act}.
 */
sealed interface Dossier {

    /** Nobody has opened it. */
    record Unknown() implements Dossier {}

    /** Somebody has opened it. */
    sealed interface Known extends Dossier {
        Course course();
    }

    record Submitted(Course course) implements Known {}

    record Declined(Course course) implements Known {}

    record Received(Course course) implements Known {}

    record InProcess(Course course, OfficerId officer) implements Known {}

    /** {@code before} is where it stood when the supplement was asked for. */
    record SupplementAsked(Course course, Known before) implements Known {}

    /** {@code before} is where it stood when the payment was asked for. */
    record PaymentAsked(Course course, long vnd, Known before) implements Known {}

    /** {@code before} is where it stood when the citizen wanted it back, and where it goes when it is not given. */
    record WithdrawalAsked(Course course, Known before) implements Known {}

    record Stopped(Course course) implements Known {}

    /**
     * {@code resolved} is the instant of the decision that figures use; {@code handled} how long it took, null when its event does not
     * tell.
     */
    record Resolved(
            Course course, Instant resolved, @Nullable Handled handled) implements Known {}

    /** {@code correctionDue} is until when a result found wrong must be right; null when none was. */
    record Returned(Course course, @Nullable Instant correctionDue) implements Known {}

    /** What follows from {@code command}, given the facts in {@code catalogue}. */
    static Decision decide(Dossier dossier, DossierCommand command, Catalogue catalogue) {
        Act act = Act.of(command);
        if (dossier instanceof Known known
                && !mayTouch(known.course(), act, command.stamp().actor())) {
            return new Decision.Refused(FOREIGN_OFFICE);
        }
        if (!act.isPossible(dossier.state())) {
            return new Decision.Refused(Obstacle.of(act, dossier.state()));
        }
        Reason elsewhere = dossier instanceof Known known ? elsewhere(known, act, command) : null;
        return elsewhere == null ? carryOut(dossier, command, catalogue) : new Decision.Refused(elsewhere);
    }

    private static Decision carryOut(Dossier dossier, DossierCommand command, Catalogue catalogue) {
        if (command instanceof Opening opening) {
            return Desk.decide(dossier, opening, catalogue);
        }
        // Nothing else is possible on what nobody knows.
        Known known = (Known) dossier;
        Terms terms = Terms.of(known.course(), catalogue);
        return switch (command) {
            case Opening c -> throw new IllegalStateException("decided above: " + c);
            case TakeOverDossier c -> Desk.takeOver(known, c, terms);
            case AssignDossier c -> Handling.assign(known, c);
            case AskSupplement c -> Supplements.ask(known, c, terms);
            case ProvideSupplement c -> Supplements.provide((SupplementAsked) known, c, terms);
            case AskPayment c -> Payments.ask(known, c);
            case ConfirmPayment c -> Payments.confirm((PaymentAsked) known, c);
            case AskWithdrawal c -> Withdrawals.ask(known, c);
            case GrantWithdrawal c -> Withdrawals.grant((WithdrawalAsked) known, c);
            case DeclineWithdrawal c -> Withdrawals.decline((WithdrawalAsked) known, c);
            case StopDossier c -> Withdrawals.stop(known, c, terms);
            case ExtendDeadline c -> Handling.extend(known, c, terms);
            case ResolveDossier c -> Handling.resolve(known, c, terms);
            case ReopenDossier c -> Handling.reopen((Resolved) known, c);
            case ReturnResult c -> Returning.giveBack((Resolved) known, c);
            case AskCorrection c -> Returning.askCorrection((Returned) known, c, terms);
            case CorrectResult c -> Returning.correct((Returned) known, c);
            case IssueSecret c -> Desk.issueSecret(known, c);
            case RectifyDossier c -> Handling.rectify(known, c);
            case RemindDossier c -> Policies.remind(known, c, terms);
            case MoveDeadline c -> Policies.move(known, c, terms);
        };
    }

    /**
     * Those of the office that decides and, at the counter, of the one that received it; the citizen who submitted it; what the
     * house notices, only the house.
     */
    private static boolean mayTouch(Course course, Act act, Actor actor) {
        if (act.givers().contains(Act.By.HOUSE)) {
            return actor.equals(Actor.HOUSE);
        }
        boolean isSubmitter =
                act.givers().contains(Act.By.CITIZEN) && actor.login().equals(course.submitter());
        return isSubmitter
                || (act.isOfWhoDecides()
                        ? course.card().decides().equals(actor.office())
                        : course.card().concerns(actor.office()));
    }

    /** What is on its way nobody decides on yet, and what an officer works on, no other officer. */
    private static @Nullable Reason elsewhere(Known dossier, Act act, DossierCommand command) {
        boolean onItsWay = dossier.course().isOnItsWay();
        if (act.isBarred(onItsWay)) {
            return onItsWay ? NOT_YET_TAKEN_OVER : ALREADY_TAKEN_OVER;
        }
        return inOtherHands(dossier, act, command) ? NOT_IN_YOUR_HANDS : null;
    }

    private static boolean inOtherHands(Known dossier, Act act, DossierCommand command) {
        OfficerId holder = dossier.course().officer();
        boolean isOfHolder = act == Act.RESOLVE || (act == Act.ASK_SUPPLEMENT && dossier instanceof InProcess);
        return isOfHolder
                && holder != null
                && !holder.value().equals(command.stamp().actor().login());
    }

    /** Where it stands under the portal's names; null while nobody knows it. */
    default @Nullable State state() {
        return switch (this) {
            case Unknown _ -> null;
            case Submitted _ -> State.SUBMITTED;
            case Declined _ -> State.DECLINED;
            case Received _ -> State.RECEIVED;
            case InProcess _ -> State.IN_PROCESS;
            case SupplementAsked _ -> State.SUPPLEMENT_ASKED;
            case PaymentAsked _ -> State.PAYMENT_ASKED;
            case WithdrawalAsked _ -> State.WITHDRAWAL_ASKED;
            case Stopped _ -> State.STOPPED;
            case Resolved _ -> State.RESOLVED;
            case Returned _ -> State.RETURNED;
        };
    }

    /** The state of a dossier that somebody has opened. */
    static State stateOf(Known dossier) {
        return Objects.requireNonNull(dossier.state());
    }
}
