package motcua.command.dossier;

import static motcua.command.dossier.Given.CATALOGUE;
import static motcua.command.dossier.Given.ELSEWHERE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.at;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.clerk;
import static motcua.command.dossier.Given.giveBack;
import static motcua.command.dossier.Given.lateBy;
import static motcua.command.dossier.Given.nothing;
import static motcua.command.dossier.Way.askWithdrawal;
import static motcua.command.dossier.Way.receive;
import static motcua.command.dossier.Way.receiveForAnother;
import static motcua.command.dossier.Way.remind;
import static motcua.command.dossier.Way.takeOver;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Reminder;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dossier that one office receives and another decides (NĐ 309/2026 Điều 8). */
class TakeOverTest {

    /** Two days after it was received: Wednesday, 09:00 in Vietnam. */
    private static final Instant WEDNESDAY = NOW.plus(Duration.ofDays(2));

    private static final Instant DUE_IF_AT_ONCE = Instant.parse("2026-11-27T10:00:00Z");

    private static AssignDossier assignElsewhere() {
        return new AssignDossier(ID, new OfficerId("duc"), null, null, at(WEDNESDAY, "ngoc", ELSEWHERE));
    }

    private static ResolveDossier resolveElsewhere() {
        return new ResolveDossier(ID, Outcome.GRANTED, null, null, at(WEDNESDAY, "duc", ELSEWHERE));
    }

    @Test
    void untilItIsTakenOverItsDateIsAsIfItHadBeenAtOnce() {
        DossierReceived received = nothing().when(receiveForAnother()).then(DossierReceived.class);

        assertThat(received.card().competent()).isEqualTo(ELSEWHERE);
        assertThat(received.card().decides()).isEqualTo(ELSEWHERE);
        assertThat(received.card().office()).isEqualTo(OFFICE);
        assertThat(received.deadline().due()).isEqualTo(DUE_IF_AT_ONCE);
    }

    @Test
    void theClockStartsWhenItIsTakenOver() {
        DossierTakenOver taken =
                after(receiveForAnother()).when(takeOver(WEDNESDAY)).then(DossierTakenOver.class);

        assertThat(taken.before().due()).isEqualTo(DUE_IF_AT_ONCE);
        assertThat(taken.deadline().received()).isEqualTo(WEDNESDAY);
        assertThat(taken.deadline().due()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(taken.in()).isEqualTo(State.RECEIVED);
    }

    /** As the explanation reads it: under {@code index-766} the clock starts at acceptance. */
    @Test
    void theIndexCountsFromTheReceptionWhenItWasTakenOverLater() {
        Given given = after(receiveForAnother());

        assertThat(given.when(takeOver(WEDNESDAY))
                        .then(DossierTakenOver.class)
                        .deadline()
                        .index())
                .isEqualTo(DUE_IF_AT_ONCE);
        assertThat(after(receiveForAnother(), takeOver(WEDNESDAY), assignElsewhere())
                        .when(resolveElsewhere())
                        .then(DossierResolved.class)
                        .deadline()
                        .dueByIndex())
                .isEqualTo(DUE_IF_AT_ONCE);
    }

    @Test
    void onTheSameDayNothingChangesForTheCitizen() {
        DossierTakenOver taken =
                after(receiveForAnother()).when(takeOver(NOW.plusSeconds(3600))).then(DossierTakenOver.class);

        assertThat(taken.deadline().due()).isEqualTo(DUE_IF_AT_ONCE);
        assertThat(taken.deadline().index()).isNull();
    }

    @Test
    void whatWasReceivedUnderOlderRulesKeepsItsClock() {
        Instant june = Instant.parse("2026-06-15T02:00:00Z");
        ReceiveDossier receive = new ReceiveDossier(ID, receive().intake(), ELSEWHERE, null, lateBy("lan", june, NOW));

        DossierTakenOver taken = after(receive).when(takeOver(NOW)).then(DossierTakenOver.class);

        assertThat(taken.deadline()).isEqualTo(taken.before());
        assertThat(taken.deadline().rule()).isEqualTo("nd-118-2025");
    }

    @Test
    void whatASupplementMayBeAskedForInStartsThereToo() {
        Instant saturday = NOW.plus(Duration.ofDays(5));
        DossierCommand ask = new DossierCommand.AskSupplement(ID, WORDS, null, at(saturday, "ngoc", ELSEWHERE));

        assertThat(after(receiveForAnother(), takeOver(WEDNESDAY)).when(ask).decision())
                .isInstanceOf(Decision.Happened.class);
        after(receiveForAnother(), takeOver(NOW)).when(ask).thenRefused(Reason.SUPPLEMENT_TOO_LATE);
    }

    static Stream<DossierCommand> decisions() {
        return Stream.of(
                assignElsewhere(),
                resolveElsewhere(),
                new DossierCommand.AskSupplement(ID, WORDS, null, by("ngoc", ELSEWHERE)),
                new DossierCommand.AskPayment(ID, 15_000, null, by("ngoc", ELSEWHERE)),
                new DossierCommand.ExtendDeadline(ID, 2, WORDS, null, by("duc", ELSEWHERE)),
                new DossierCommand.StopDossier(ID, WORDS, null, by("truong", ELSEWHERE)));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nobodyDecidesOnWhatIsOnItsWay(DossierCommand decision) {
        Given onItsWay = after(receiveForAnother());

        onItsWay.when(decision).thenRefused(Reason.NOT_YET_TAKEN_OVER);
        assertThat(onItsWay.folder().refusal(Reason.NOT_YET_TAKEN_OVER).possible())
                .containsExactlyInAnyOrder("TakeOverDossier", "AskWithdrawal", "IssueSecret", "RectifyDossier");
        assertThat(after(receiveForAnother(), takeOver(NOW)).when(decision).decision())
                .isInstanceOf(Decision.Happened.class);
    }

    @Test
    void theCounterThatReceivedItReturnsItAndDecidesNothing() {
        Given given = after(receiveForAnother(), takeOver(WEDNESDAY));
        given.when(Given.assign()).thenRefused(Reason.FOREIGN_OFFICE);
        given = after(receiveForAnother(), takeOver(WEDNESDAY), assignElsewhere(), resolveElsewhere());

        assertThat(given.when(giveBack()).then(DossierReturned.class).card().competent())
                .isEqualTo(ELSEWHERE);
    }

    @Test
    void onlyTheOfficeThatDecidesTakesOverAndOnlyOnce() {
        after(receiveForAnother())
                .when(new DossierCommand.TakeOverDossier(ID, null, clerk()))
                .thenRefused(Reason.FOREIGN_OFFICE);
        after(receiveForAnother(), takeOver(NOW)).when(takeOver(NOW)).thenRefused(Reason.ALREADY_TAKEN_OVER);
        after(receive())
                .when(new DossierCommand.TakeOverDossier(ID, null, clerk()))
                .thenRefused(Reason.ALREADY_TAKEN_OVER);
    }

    @Test
    void whoNamesTheirOwnOfficeDecidesThemselves() {
        ReceiveDossier own = new ReceiveDossier(ID, receive().intake(), OFFICE, null, clerk());

        assertThat(nothing().when(own).then(DossierReceived.class).card().competent())
                .isNull();
    }

    @Test
    void aRequestToWithdrawWaitsForTheOfficeThatDecides() {
        Given asked = after(receiveForAnother(), askWithdrawal());
        asked.when(Way.grantWithdrawal()).thenRefused(Reason.FOREIGN_OFFICE);

        assertThat(asked.when(takeOver(NOW)).then(DossierTakenOver.class).in()).isEqualTo(State.WITHDRAWAL_ASKED);
        DossierCommand decline = new DossierCommand.DeclineWithdrawal(ID, WORDS, null, by("ngoc", ELSEWHERE));
        asked.when(decline).when(takeOver(NOW)).thenRefused(Reason.ALREADY_TAKEN_OVER);
    }

    @Test
    void whatLiesAtTheCounterIsRecordedAndNothingElseIs() {
        Instant handOver = Instant.parse("2026-11-23T10:00:00.001Z");
        Given given = after(receiveForAnother());
        given.when(remind(Reminder.NOT_TAKEN_OVER, handOver.minusMillis(1))).thenRefused(Reason.NOTHING_DUE);
        given.when(remind(Reminder.LATE_WITHOUT_APOLOGY, NOW.plus(Duration.ofDays(9))))
                .thenRefused(Reason.NOTHING_DUE);

        DossierReminded said =
                given.when(remind(Reminder.NOT_TAKEN_OVER, handOver)).then(DossierReminded.class);

        assertThat(said.since()).isEqualTo(NOW);
        given.when(remind(Reminder.NOT_TAKEN_OVER, WEDNESDAY)).thenRefused(Reason.NOTHING_DUE);
        after(receiveForAnother(), takeOver(NOW))
                .when(remind(Reminder.NOT_TAKEN_OVER, WEDNESDAY))
                .thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void aDecreeMovesTheClockFromWhereItStarted() {
        Given given = after(receiveForAnother(), takeOver(WEDNESDAY));
        Dossier.Known taken = (Dossier.Known) given.folder().dossier();

        assertThat(Terms.of(taken.course(), CATALOGUE).deadline(taken.course()))
                .isEqualTo(taken.course().deadline());
    }
}
