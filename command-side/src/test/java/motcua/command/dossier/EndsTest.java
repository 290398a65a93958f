package motcua.command.dossier;

import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.giveBack;
import static motcua.command.dossier.Given.resolve;
import static motcua.command.dossier.Given.submit;
import static motcua.command.dossier.Way.askCorrection;
import static motcua.command.dossier.Way.askPayment;
import static motcua.command.dossier.Way.askSupplement;
import static motcua.command.dossier.Way.askWithdrawal;
import static motcua.command.dossier.Way.confirmPayment;
import static motcua.command.dossier.Way.correct;
import static motcua.command.dossier.Way.declineWithdrawal;
import static motcua.command.dossier.Way.extend;
import static motcua.command.dossier.Way.grantWithdrawal;
import static motcua.command.dossier.Way.receive;
import static motcua.command.dossier.Way.reopen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.dossier.Actor;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.CorrectResult;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierStopped.Cause;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** Hand-overs, new dates, payments, withdrawals, reopening and corrections. */
class EndsTest {

    /** 3 working days from Monday, 23 November 2026; Tuesday was a holiday. */
    private static final Instant DUE = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void aHandOverFromOneOfficerToAnotherNamesBothAndItsReason() {
        after(receive(), assign())
                .when(new AssignDossier(ID, new OfficerId("hoa"), null, null, by("tuan", OFFICE)))
                .thenRefused(Reason.REASON_REQUIRED);

        assertThat(after(receive(), assign()).when(Way.reassign("hoa")).then(DossierAssigned.class))
                .extracting(DossierAssigned::from, DossierAssigned::to, DossierAssigned::reason)
                .containsExactly(new OfficerId("minh"), new OfficerId("hoa"), WORDS);
    }

    @Test
    void aRefusalSaysWhy() {
        after(receive(), assign())
                .when(new ResolveDossier(ID, Outcome.REFUSED, null, null, by("minh", OFFICE)))
                .thenRefused(Reason.REASON_REQUIRED);
    }

    @Test
    void anExtensionKeepsTheOriginalDateAndIsGivenOnce() {
        DeadlineExtended extended =
                after(receive(), assign()).when(extend(2, NOW)).then(DeadlineExtended.class);

        assertThat(extended.deadline().original()).isEqualTo(DUE);
        // Monday and Tuesday.
        assertThat(extended.deadline().due()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(extended.in()).isEqualTo(State.IN_PROCESS);
        after(receive(), assign(), extend(2, NOW)).when(extend(2, NOW)).thenRefused(Reason.ALREADY_EXTENDED);
    }

    @Test
    void anApologyComesADayBeforeTheDeadline() {
        Instant last = DUE.minusSeconds(24 * 3600);

        after(receive(), assign()).when(extend(1, last)).then(DeadlineExtended.class);
        after(receive(), assign()).when(extend(1, last.plusMillis(1))).thenRefused(Reason.EXTENSION_TOO_LATE);
    }

    @Test
    void theNewDateHoldsThroughAPayment() {
        assertThat(after(receive(), assign(), askPayment(), extend(2, NOW), confirmPayment())
                        .when(resolve())
                        .then(DossierResolved.class)
                        .deadline()
                        .original())
                .isEqualTo(DUE);
    }

    @Test
    void aPaymentLeadsBackToWhereItWasAskedFor() {
        assertThat(after(receive(), assign(), askPayment())
                        .when(confirmPayment())
                        .then(PaymentConfirmed.class))
                .extracting(PaymentConfirmed::back, PaymentConfirmed::officer, PaymentConfirmed::vnd)
                .containsExactly(State.IN_PROCESS, new OfficerId("minh"), 15_000L);
        assertThat(after(submit(), askPayment())
                        .when(confirmPayment())
                        .then(PaymentConfirmed.class)
                        .back())
                .isEqualTo(State.SUBMITTED);
        after(submit(), askPayment()).when(resolve()).thenRefused(Reason.NOT_YET_RECEIVED);
        after(submit(), askPayment()).when(extend(1, NOW)).thenRefused(Reason.NOT_YET_RECEIVED);
    }

    @Test
    void aWithdrawalThatIsDeclinedLeavesTheDossierWhereItWas() {
        Given declined =
                after(receive(), assign(), askSupplement(NOW), askWithdrawal()).when(declineWithdrawal());

        assertThat(declined.then(WithdrawalDeclined.class).back()).isEqualTo(State.SUPPLEMENT_ASKED);
        assertThat(declined.folder().dossier()).isInstanceOf(Dossier.SupplementAsked.class);
    }

    @Test
    void aWithdrawalThatIsGrantedStopsTheDossier() {
        assertThat(after(receive(), assign(), askWithdrawal())
                        .when(grantWithdrawal())
                        .then(DossierStopped.class))
                .extracting(DossierStopped::cause, DossierStopped::received, DossierStopped::officer)
                .containsExactly(Cause.WITHDRAWN, NOW, new OfficerId("minh"));
    }

    @Test
    void theCitizenWhoSubmittedItAsksForItBackAndNobodyElseDoes() {
        after(submit())
                .when(new AskWithdrawal(ID, WORDS, null, Given.citizen()))
                .then(WithdrawalAsked.class);

        Stamp stranger = Stamp.live(
                new Actor("nguoila", null),
                NOW,
                new Stamp.Request(new motcua.dossier.CommandId(java.util.UUID.randomUUID()), "fingerprint"));
        after(submit()).when(new AskWithdrawal(ID, WORDS, null, stranger)).thenRefused(Reason.FOREIGN_OFFICE);
        after(receive())
                .when(new AskWithdrawal(ID, WORDS, null, Given.citizen()))
                .thenRefused(Reason.FOREIGN_OFFICE);
    }

    @Test
    void aDecisionTakenBackGoesToWhoMadeItUnderTheSameDeadline() {
        assertThat(after(receive(), assign(), resolve()).when(reopen()).then(DossierReopened.class))
                .extracting(DossierReopened::officer, event -> event.deadline().due())
                .containsExactly(new OfficerId("minh"), DUE);
    }

    @Test
    void whoResolvedDoesNotMakeTheCorrectionOfTheirOwnResult() {
        Given wrong = after(receive(), assign(), resolve(), giveBack(), askCorrection());

        wrong.when(new CorrectResult(ID, WORDS, null, by("minh", OFFICE))).thenRefused(Reason.OWN_DECISION);
        wrong.when(new CorrectResult(ID, WORDS, null, by("hoa", OFFICE))).then(ResultCorrected.class);
    }

    @Test
    void whoseDecisionWasTakenBackMayCorrectWhatAnotherDecided() {
        after(
                        receive(),
                        assign(),
                        resolve(),
                        reopen(),
                        Way.reassign("hoa"),
                        new ResolveDossier(ID, Outcome.GRANTED, null, null, by("hoa", OFFICE)),
                        giveBack(),
                        askCorrection())
                .when(new CorrectResult(ID, WORDS, null, by("minh", OFFICE)))
                .then(ResultCorrected.class);
    }

    @Test
    void aWrongResultIsCorrectedInThreeWorkingDays() {
        Given wrong = after(receive(), assign(), resolve(), giveBack()).when(askCorrection());
        assertThat(wrong.then(CorrectionAsked.class).correctionDue()).isEqualTo(DUE);

        wrong.when(askCorrection()).thenRefused(Reason.CORRECTION_PENDING);
        assertThat(wrong.when(correct()).then(ResultCorrected.class).correctionDue())
                .isEqualTo(DUE);
        wrong.when(correct()).thenRefused(Reason.NO_CORRECTION_PENDING);
    }
}
