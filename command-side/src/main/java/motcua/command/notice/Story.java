package motcua.command.notice;

import java.time.Instant;
import java.util.List;
import motcua.command.privacy.SealedIn;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierRectified;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells: the step, and what NĐ 224/2026 Điều 15 wants named with it.
 *
 * @param step the one that it is about
 * @param tellsApplicant the step that tells who is to be told, the newest if several do; null when none does
 * @param received when the clock started; null before that
 * @param handled when the dossier first went into an officer's hands; null before that
 * @param resolved when it was decided; null before that, and after it was opened again
 * @param returned when the result was handed over; null before that
 */
record Story(
        DossierEvent step,
        @Nullable DossierEvent tellsApplicant,
        @Nullable Instant received,
        @Nullable Instant handled,
        @Nullable Instant resolved,
        @Nullable Instant returned) {

    /** Of the last of {@code steps}, which begin with the dossier's first and are not empty. */
    static Story of(List<DossierEvent> steps) {
        Story story = new Story(steps.getFirst(), null, null, null, null, null);
        for (DossierEvent step : steps) {
            story = story.then(step);
        }
        return story;
    }

    private Story then(DossierEvent next) {
        Instant at = next.stamp().occurredAt();
        return switch (next) {
            case DossierSubmitted e -> new Story(e, e, received, handled, resolved, returned);
            case DossierReceived e -> new Story(e, known(e), e.deadline().received(), handled, resolved, returned);
            case DossierDeclined e -> new Story(e, known(e), received, handled, resolved, returned);
            case DossierRectified e -> new Story(e, e, received, handled, resolved, returned);
            case DossierAssigned e ->
                new Story(e, tellsApplicant, received, handled == null ? at : handled, resolved, returned);
            case DossierResolved e -> new Story(e, tellsApplicant, received, handled, at, returned);
            case DossierReopened e -> new Story(e, tellsApplicant, received, handled, null, returned);
            case DossierReturned e -> new Story(e, tellsApplicant, received, handled, resolved, at);
            case DossierTakenOver _,
                    SupplementAsked _,
                    SupplementProvided _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierStopped _,
                    DeadlineExtended _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    DeadlineMoved _,
                    DossierReminded _,
                    SecretIssued _ -> new Story(next, tellsApplicant, received, handled, resolved, returned);
        };
    }

    private @Nullable DossierEvent known(DossierEvent next) {
        return SealedIn.applicant(next) == null ? tellsApplicant : next;
    }

    /** Whether {@code step} is to be told: a reminder is for the office alone, a person knows what they corrected, and what a register tells is no news. */
    static boolean isNews(DossierEvent step) {
        return step.stamp().line() == null && !(step instanceof DossierReminded || step instanceof DossierRectified);
    }

    Card card() {
        return step.card();
    }

    State state() {
        return State.after(step);
    }

    /** When the dossier is due after the step; null while no deadline runs. */
    @Nullable
    Instant due() {
        Deadline deadline = deadline();
        return deadline == null ? null : deadline.due();
    }

    private @Nullable Deadline deadline() {
        return switch (step) {
            case DossierSubmitted _, DossierDeclined _, DossierStopped _ -> null;
            case DossierReceived e -> e.deadline();
            case DossierTakenOver e -> e.deadline();
            case DossierAssigned e -> e.deadline();
            case SupplementAsked e -> e.deadline();
            case SupplementProvided e -> e.deadline();
            case PaymentAsked e -> e.deadline();
            case PaymentConfirmed e -> e.deadline();
            case WithdrawalAsked e -> e.deadline();
            case WithdrawalDeclined e -> e.deadline();
            case DeadlineExtended e -> e.deadline();
            case DeadlineMoved e -> e.deadline();
            case DossierRectified e -> e.deadline();
            case DossierReminded e -> e.deadline();
            case SecretIssued e -> e.deadline();
            case DossierResolved e -> e.deadline();
            case DossierReopened e -> e.deadline();
            case DossierReturned e -> e.deadline();
            case CorrectionAsked e -> e.deadline();
            case ResultCorrected e -> e.deadline();
        };
    }

    /** The login of the officer or clerk of the step; null for what somebody outside the office did. */
    @Nullable
    String person() {
        if (step instanceof DossierAssigned assigned) {
            return assigned.to().value();
        }
        if (step instanceof DossierResolved decided) {
            return decided.by().value();
        }
        Actor actor = step.stamp().actor();
        return actor.office() == null ? null : actor.login();
    }
}
