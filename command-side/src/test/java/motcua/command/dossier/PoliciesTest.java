package motcua.command.dossier;

import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.citizen;
import static motcua.command.dossier.Given.clerk;
import static motcua.command.dossier.Given.resolve;
import static motcua.command.dossier.Given.submit;
import static motcua.command.dossier.Way.askPayment;
import static motcua.command.dossier.Way.askSupplement;
import static motcua.command.dossier.Way.confirmPayment;
import static motcua.command.dossier.Way.extend;
import static motcua.command.dossier.Way.receive;
import static motcua.command.dossier.Way.remind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.MoveDeadline;
import motcua.dossier.DossierCommand.RemindDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierStopped.Cause;
import motcua.dossier.Outcome;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Reminder;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** When time alone asks for something: a dossier of Monday, 23 November 2026, 09:00; Tuesday was a holiday. */
class PoliciesTest {

    /** 3 working days later. */
    private static final Instant DUE = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void whenNobodyAnswersForTwoHoursThenTheOfficerIsTold() {
        Instant at = NOW.plusSeconds(2 * 3600);

        after(submit()).when(remind(Reminder.UNANSWERED, at.minusMillis(1))).thenRefused(Reason.NOTHING_DUE);
        assertThat(after(submit()).when(remind(Reminder.UNANSWERED, at)).then(DossierReminded.class))
                .extracting(DossierReminded::since, DossierReminded::at, DossierReminded::in)
                .containsExactly(NOW, at, State.SUBMITTED);
        after(submit(), Given.acceptSubmission())
                .when(remind(Reminder.UNANSWERED, at))
                .thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whenNobodyAcceptsForEightWorkingHoursThenTheBreachIsRecorded() {
        // A working day: from Monday 09:00, over the holiday, to Wednesday 09:00.
        Instant last = Instant.parse("2026-11-25T02:00:00Z");

        after(submit()).when(remind(Reminder.ACCEPTANCE_BREACHED, last)).thenRefused(Reason.NOTHING_DUE);
        after(submit())
                .when(remind(Reminder.ACCEPTANCE_BREACHED, last.plusMillis(1)))
                .then(DossierReminded.class);
    }

    @Test
    void whoAsksForADossierBackStillWaitsForAnAnswerUnlessItWaitsForThem() {
        Instant at = NOW.plusSeconds(2 * 3600);
        AskWithdrawal back = new AskWithdrawal(ID, WORDS, null, citizen());
        AskSupplement ask = new AskSupplement(ID, WORDS, null, clerk());

        after(submit(), back).when(remind(Reminder.UNANSWERED, at)).then(DossierReminded.class);
        after(submit(), ask, back).when(remind(Reminder.UNANSWERED, at)).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whenTheDeadlineIsAWorkingDayAwayThenAnApologyIsRequired() {
        Instant theDayBefore = Instant.parse("2026-11-26T10:00:00Z");
        Given running = after(receive(), assign());

        running.when(remind(Reminder.APOLOGY_REQUIRED, theDayBefore.minusMillis(1)))
                .thenRefused(Reason.NOTHING_DUE);
        assertThat(running.when(remind(Reminder.APOLOGY_REQUIRED, theDayBefore))
                        .then(DossierReminded.class)
                        .officer())
                .isNotNull();
        after(receive(), assign(), extend(2, NOW))
                .when(remind(Reminder.APOLOGY_REQUIRED, theDayBefore))
                .thenRefused(Reason.NOTHING_DUE);
        after(receive(), assign(), resolve())
                .when(remind(Reminder.APOLOGY_REQUIRED, theDayBefore))
                .thenRefused(Reason.ALREADY_RESOLVED);
    }

    @Test
    void aLimitSoShortThatThereWasNoDayBeforeRequiresNoApology() {
        after(Given.receive()).when(remind(Reminder.APOLOGY_REQUIRED, NOW)).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whenADossierIsLateThenItIsRecordedThatNobodyApologised() {
        after(receive(), assign())
                .when(remind(Reminder.LATE_WITHOUT_APOLOGY, DUE))
                .thenRefused(Reason.NOTHING_DUE);
        after(receive(), assign())
                .when(remind(Reminder.LATE_WITHOUT_APOLOGY, DUE.plusMillis(1)))
                .then(DossierReminded.class);
        after(receive(), assign(), extend(2, NOW))
                .when(remind(Reminder.LATE_WITHOUT_APOLOGY, DUE.plusSeconds(1_000_000)))
                .thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whenADossierLiesInOneHandThenTheLeaderIsTold() {
        // 24 working hours are three working days, from Monday 09:00 to Friday 09:00.
        Instant at = Instant.parse("2026-11-27T02:00:00Z");

        after(receive(), assign())
                .when(remind(Reminder.IDLE, at.minusMillis(1)))
                .thenRefused(Reason.NOTHING_DUE);
        after(receive(), assign()).when(remind(Reminder.IDLE, at)).then(DossierReminded.class);
        after(receive()).when(remind(Reminder.IDLE, at)).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whatTheHouseSaysIsNoStepOfTheOneWhoHasIt() {
        Instant at = Instant.parse("2026-11-27T02:00:00Z");

        after(receive(), assign(), remind(Reminder.APOLOGY_REQUIRED, at.minusSeconds(3600)))
                .when(remind(Reminder.IDLE, at))
                .then(DossierReminded.class);
    }

    @Test
    void whenNoSupplementComesForFifteenDaysThenTheDossierIsClosed() {
        Instant last = Instant.parse("2026-12-08T10:00:00Z");

        after(receive(), assign(), askSupplement(NOW))
                .when(remind(Reminder.NOT_SUPPLEMENTED, last))
                .thenRefused(Reason.NOTHING_DUE);
        assertThat(after(receive(), assign(), askSupplement(NOW))
                        .when(remind(Reminder.NOT_SUPPLEMENTED, last.plusMillis(1)))
                        .then(DossierStopped.class)
                        .cause())
                .isEqualTo(Cause.NOT_SUPPLEMENTED);
    }

    @Test
    void theSameIsRecordedOnceAlsoThroughAPayment() {
        Instant later = DUE.plusSeconds(60);
        Given late = after(receive(), assign(), askPayment(), remind(Reminder.LATE_WITHOUT_APOLOGY, later));

        late.when(remind(Reminder.LATE_WITHOUT_APOLOGY, later)).thenRefused(Reason.NOTHING_DUE);
        late.when(confirmPayment());
        late.when(remind(Reminder.LATE_WITHOUT_APOLOGY, later)).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void nobodySignsInAsTheHouse() {
        after(receive(), assign())
                .when(new RemindDossier(ID, Reminder.IDLE, clerk()))
                .thenRefused(Reason.FOREIGN_OFFICE);
        after(receive(), assign()).when(new MoveDeadline(ID, clerk())).thenRefused(Reason.FOREIGN_OFFICE);
        assertThat(after(receive()).folder().refusal(Reason.NOTHING_DUE).possible())
                .doesNotContain("RemindDossier", "MoveDeadline");
    }

    @Test
    void aDeadlineUnderTheSameCalendarDoesNotMove() {
        after(receive(), assign()).when(new MoveDeadline(ID, Given.house(NOW))).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void askingForASupplementIsAnAnswerAndTheTimeRunsAnewOnceItIsThere() {
        Instant tenDaysLater = NOW.plusSeconds(10 * 24 * 3600);
        Given supplemented =
                after(submit(), new AskSupplement(ID, Given.WORDS, null, clerk()), Way.provideSupplement(tenDaysLater));

        supplemented.when(remind(Reminder.UNANSWERED, tenDaysLater)).thenRefused(Reason.NOTHING_DUE);
        assertThat(supplemented
                        .when(remind(Reminder.UNANSWERED, tenDaysLater.plusSeconds(2 * 3600)))
                        .then(DossierReminded.class)
                        .since())
                .isEqualTo(tenDaysLater);
    }

    @Test
    void askingForMoneyIsNoAnswer() {
        after(submit(), askPayment())
                .when(remind(Reminder.UNANSWERED, NOW.plusSeconds(2 * 3600)))
                .then(DossierReminded.class);
    }

    @Test
    void aRequestToWithdrawDoesNotKeepAnUnsupplementedDossierOpen() {
        after(receive(), assign(), askSupplement(NOW), Way.askWithdrawal())
                .when(remind(Reminder.NOT_SUPPLEMENTED, Instant.parse("2026-12-08T10:00:00.001Z")))
                .then(DossierStopped.class);
    }

    @Test
    void whatTheHouseNoticedBarsNoHonestLateEntry() {
        Instant inTime = DUE.minusSeconds(3600);
        Given late = after(receive(), assign(), remind(Reminder.LATE_WITHOUT_APOLOGY, DUE.plusMillis(1)));

        DossierResolved resolved = late.when(new ResolveDossier(
                        ID, Outcome.GRANTED, null, null, Given.lateBy("minh", inTime, DUE.plusSeconds(3600))))
                .then(DossierResolved.class);

        assertThat(resolved.stamp().occurredAt()).isEqualTo(inTime);
        // What the public is shown as its end is when it was written down.
        assertThat(late.when(Given.giveBack()).then(DossierReturned.class).resolved())
                .isEqualTo(DUE.plusSeconds(3600));
    }
}
