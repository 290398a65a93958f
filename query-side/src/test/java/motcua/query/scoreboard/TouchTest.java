package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Limit;
import motcua.dossier.Actor;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TakenBack;
import motcua.dossier.Waited;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TouchTest {

    private static final Sealed WORDS = new Sealed("test", "subject", "bMO9IGRv");

    @Test
    void aReceptionCountsOnItsDayAndAwaitsItsDueDay() {
        assertThat(daysOf(dossier("2022-03-04T08:15", "2022-03-09T17:00").reception()))
                .containsExactly(tuple("H37.08.01|2022-03-04", "R1 P1 20220309:1"));
    }

    @Test
    void anEarlyResolutionAwaitsItsDueDayNoMore() {
        assertThat(resolved("2022-03-08T16:59")).containsExactly(tuple("H37.08.01|2022-03-08", "S1 E1 P1 20220309:-1"));
    }

    @Test
    void theDueInstantItselfIsOnTime() {
        assertThat(resolved("2022-03-09T17:00")).containsExactly(tuple("H37.08.01|2022-03-09", "S1 O1 P1 20220309:-1"));
    }

    @Test
    void afterClosingTimeOfTheDueDayIsLate() {
        assertThat(resolved("2022-03-09T17:01"))
                .containsExactly(tuple("H37.08.01|2022-03-09", "S1 L1 I1 P1 20220309:-1"));
    }

    @Test
    void theDayIsTheOneInVietnam() {
        assertThat(daysOf(dossier("2022-03-04T00:30", "2022-03-04T17:00").reception()))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("H37.08.01|2022-03-04");
    }

    @Test
    void aRegisterThatStatesADueDayBeforeReceptionAwaitsItOnTheDayOfReception() {
        assertThat(daysOf(dossier("2022-03-04T08:15", "2022-03-01T17:00").reception()))
                .containsExactly(tuple("H37.08.01|2022-03-04", "R1 P1 20220304:1"));
    }

    @Test
    void aRegisterLineCountsWhenTheRegisterSaysAndIsKeptApartByWhenItWasRead() {
        DossierReceived live = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        Stamp read = Stamp.imported(
                new Actor("importer", null),
                live.deadline().received(),
                Instant.parse("2026-11-23T01:00:00Z"),
                new Stamp.RegisterLine("register", 2));

        assertThat(daysOf(new DossierReceived(live.dossier(), live.card(), null, live.deadline(), read)))
                .containsExactly(tuple("H37.08.01|2022-03-04|2026-11-23", "R1 20220304:1"));
    }

    @Test
    void assignmentAndReturnAreStepsAndNothingElse() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        DossierEvent assigned =
                new DossierAssigned(e.dossier(), e.card(), e.deadline(), new OfficerId("officer"), null, e.stamp());
        DossierEvent returned = new DossierReturned(
                e.dossier(), e.card(), e.deadline(), e.deadline().due(), e.stamp());

        assertThat(daysOf(assigned)).containsExactly(tuple("H37.08.01|2022-03-04", "P1"));
        assertThat(daysOf(returned)).containsExactly(tuple("H37.08.01|2022-03-04", "P1"));
    }

    @Test
    void whatIsToldLongAfterItHappenedIsALateEntry() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-09T17:00").reception();
        Stamp late = Stamp.late(
                e.stamp().actor(),
                e.deadline().received(),
                Steps.instant("2022-03-05T08:16"),
                Objects.requireNonNull(e.stamp().request()),
                WORDS);

        assertThat(daysOf(new DossierReceived(e.dossier(), e.card(), null, e.deadline(), late)))
                .containsExactly(tuple("H37.08.01|2022-03-05", "R1 P1 Q1 20220309:1"));
    }

    @Test
    void whatTheHouseNoticesIsNobodysStep() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-09T17:00").reception();
        Stamp house =
                Stamp.live(Actor.HOUSE, NOON, Objects.requireNonNull(e.stamp().request()));

        assertThat(daysOf(new DeadlineMoved(e.dossier(), e.card(), FIRST, SECOND, State.IN_PROCESS, null, house)))
                .containsExactly(tuple("H37.08.01|2022-03-07", "20220309:-1 20220316:1"));
    }

    @Test
    void aDueInstantBeyondFourDigitYearsIsTheEventsOwnFault() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        Deadline never = Deadline.stated(e.deadline().received(), Instant.parse("+12022-03-04T10:00:00Z"));
        var event = new DossierReceived(e.dossier(), e.card(), null, never, e.stamp());

        assertThatThrownBy(() -> daysOf(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final Instant NOON = Steps.instant("2022-03-07T12:00");
    private static final Deadline FIRST =
            new Deadline(Steps.instant("2022-03-04T08:15"), Steps.instant("2022-03-09T17:00"), "rule", "calendar");
    private static final Deadline SECOND =
            new Deadline(FIRST.received(), Steps.instant("2022-03-16T17:00"), "rule", "calendar", FIRST.due());

    @Test
    void aSupplementThatStopsTheClockTakesTheDossierFromItsDueDay() {
        assertThat(asked(FIRST, null, null)).containsExactly(tuple("H37.08.01|2022-03-07", "U1 P1 20220309:-1"));
    }

    @Test
    void aSupplementWhileTheClockRunsOnIsOnlyCounted() {
        assertThat(asked(FIRST, FIRST, null)).containsExactly(tuple("H37.08.01|2022-03-07", "U1 P1"));
    }

    @Test
    void anAnswerThatWasWaitedForTooLongIsABreach() {
        assertThat(asked(null, null, new Waited(NOON.minusSeconds(86_400), NOON)))
                .containsExactly(tuple("H37.08.01|2022-03-07", "U1 A1 P1"));
        assertThat(asked(null, null, new Waited(NOON.minusSeconds(86_400), NOON.minusMillis(1))))
                .containsExactly(tuple("H37.08.01|2022-03-07", "U1 A1 Z1 P1"));
    }

    @Test
    void anExtensionMovesTheDossierToItsNewDay() {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        var extended = new DeadlineExtended(
                steps.id(), steps.card(), FIRST, SECOND, 5, State.IN_PROCESS, null, WORDS, Steps.stamp(NOON));

        assertThat(daysOf(extended)).containsExactly(tuple("H37.08.01|2022-03-07", "T1 P1 20220309:-1 20220316:1"));
    }

    /** In force it is due on the 16th, by index 766 on the 11th. */
    @Test
    void theReadingOfIndex766IsKeptBesideTheDeadlineInForce() {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        Deadline read = SECOND.readAs(Steps.instant("2022-03-11T17:00"));
        var provided =
                new SupplementProvided(steps.id(), steps.card(), null, read, State.RECEIVED, null, Steps.stamp(NOON));
        var resolved = new DossierResolved(
                steps.id(),
                steps.card(),
                read,
                new OfficerId("minh"),
                Outcome.GRANTED,
                Steps.stamp(Steps.instant("2022-03-14T09:00")));

        assertThat(daysOf(provided))
                .containsExactly(tuple("H37.08.01|2022-03-07", "P1 20220316:1 ~20220311:1 ~20220316:-1"));
        assertThat(daysOf(resolved))
                .containsExactly(tuple("H37.08.01|2022-03-14", "S1 E1 I1 P1 20220316:-1 ~20220311:-1 ~20220316:1"));
    }

    @Test
    void aReopeningTakesTheDecisionBackOnTheDayOfTheDecision() {
        Instant decided = Steps.instant("2022-03-08T12:00");
        Handled handled = new Handled(Limit.Unit.WORKING_DAY, 900, 450);

        assertThat(reopened(new TakenBack(decided, handled)))
                .containsExactly(
                        tuple("H37.08.01|2022-03-08|2022-03-10", "S-1 E-1 W-1 w-2000 20220309:1"),
                        tuple("H37.08.01|2022-03-10", "B1 K1 P1"));
    }

    @Test
    void aReopeningOfBeforeThatDoesNotSayWhatItTakesBackAwaitsTheDossierAgain() {
        assertThat(reopened(null)).containsExactly(tuple("H37.08.01|2022-03-10", "B1 P1 20220309:1"));
    }

    @Test
    void whatStopsIsCountedWhenItWasReceived() {
        assertThat(daysOf(stopped(FIRST.received(), FIRST)))
                .containsExactly(tuple("H37.08.01|2022-03-07", "X1 P1 20220309:-1"));
        assertThat(daysOf(stopped(FIRST.received(), null))).containsExactly(tuple("H37.08.01|2022-03-07", "X1 P1"));
        assertThat(daysOf(stopped(null, null))).containsExactly(tuple("H37.08.01|2022-03-07", "P1"));
    }

    private static List<Tuple> reopened(@Nullable TakenBack takenBack) {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        Stamp stamp = Steps.stamp(Steps.instant("2022-03-10T12:00"));
        return daysOf(
                new DossierReopened(steps.id(), steps.card(), FIRST, new OfficerId("minh"), WORDS, stamp, takenBack));
    }

    private static DossierStopped stopped(@Nullable Instant received, @Nullable Deadline before) {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        return new DossierStopped(
                steps.id(),
                steps.card(),
                received,
                before,
                DossierStopped.Cause.WITHDRAWN,
                null,
                null,
                Steps.stamp(NOON));
    }

    private static List<Tuple> asked(@Nullable Deadline before, @Nullable Deadline after, @Nullable Waited waited) {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        return daysOf(new SupplementAsked(
                steps.id(), steps.card(), before, after, new OfficerId("minh"), WORDS, Steps.stamp(NOON), waited));
    }

    private static List<Tuple> daysOf(DossierEvent event) {
        return Days.touches(event, 3).stream()
                .map(touch -> tuple(touch.at().id(), touch.tally().toString()))
                .toList();
    }

    private static List<Tuple> resolved(String at) {
        return daysOf(
                dossier("2022-03-04T08:15", "2022-03-09T17:00").resolvedAt(at).resolution());
    }
}
