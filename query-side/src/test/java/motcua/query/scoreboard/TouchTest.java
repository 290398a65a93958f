package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.OfficerId;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TouchTest {

    private static final Sealed WORDS = new Sealed("test", "subject", "bMO9IGRv");

    @Test
    void aReceptionCountsOnItsDayAndOnTheDayItIsDue() {
        var touches = Touch.of(dossier("2022-03-04T08:15", "2022-03-09T17:00").reception(), 0);

        assertThat(touches)
                .extracting(touch -> touch.at().id(), Touch::counts)
                .containsExactly(
                        tuple("H37.08.01|2022-03-04", List.of(Count.RECEIVED)),
                        tuple("H37.08.01|2022-03-09", List.of(Count.DUE)));
    }

    @Test
    void anEarlyResolutionIsSettledOnTheDayItWasDue() {
        assertThat(resolved("2022-03-08T16:59"))
                .extracting(touch -> touch.at().day(), Touch::counts)
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 8), List.of(Count.RESOLVED, Count.EARLY)),
                        tuple(LocalDate.of(2022, 3, 9), List.of(Count.SETTLED)));
    }

    @Test
    void theDueInstantItselfIsOnTime() {
        assertThat(resolved("2022-03-09T17:00").getFirst().counts())
                .containsExactly(Count.RESOLVED, Count.ON_TIME, Count.SETTLED);
    }

    @Test
    void afterClosingTimeOfTheDueDayIsLateThoughNotOverdueByADay() {
        assertThat(resolved("2022-03-09T17:01").getFirst().counts())
                .containsExactly(Count.RESOLVED, Count.LATE, Count.SETTLED);
    }

    @Test
    void aResolutionOnALaterDayIsSettledOnThatDay() {
        assertThat(resolved("2022-03-10T00:00"))
                .extracting(touch -> touch.at().day(), Touch::counts)
                .containsExactly(tuple(
                        LocalDate.of(2022, 3, 10), List.of(Count.RESOLVED, Count.LATE, Count.SETTLED, Count.OVERDUE)));
    }

    @Test
    void theDayIsTheOneInVietnam() {
        Touch touch = Touch.of(dossier("2022-03-04T00:30", "2022-03-04T17:00").reception(), 0)
                .getFirst();

        assertThat(touch.at().day()).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    void aRegisterThatStatesADueDayBeforeReceptionCountsItOnTheDayOfReception() {
        assertThat(Touch.of(dossier("2022-03-04T08:15", "2022-03-01T17:00").reception(), 0))
                .extracting(touch -> touch.at().day())
                .containsOnly(LocalDate.of(2022, 3, 4));
    }

    @Test
    void aRegisterLineCountsWhenTheRegisterSaysNotWhenItWasRead() {
        DossierReceived live = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        Stamp read = Stamp.imported(
                new Actor("importer", null),
                live.deadline().received(),
                Instant.parse("2026-11-23T01:00:00Z"),
                new Stamp.RegisterLine("register", 2));
        var event = new DossierReceived(live.dossier(), live.card(), null, live.deadline(), read);

        assertThat(Touch.of(event, 0).getFirst().at().day()).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    void assignmentAndReturnCountNothing() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        DossierEvent assigned =
                new DossierAssigned(e.dossier(), e.card(), e.deadline(), new OfficerId("officer"), null, e.stamp());
        DossierEvent returned = new DossierReturned(
                e.dossier(), e.card(), e.deadline(), e.deadline().due(), e.stamp());

        assertThat(Touch.of(assigned, 0)).isEmpty();
        assertThat(Touch.of(returned, 0)).isEmpty();
    }

    @Test
    void aDueInstantBeyondFourDigitYearsIsTheEventsOwnFault() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        Deadline never = Deadline.stated(e.deadline().received(), Instant.parse("+12022-03-04T10:00:00Z"));
        var event = new DossierReceived(e.dossier(), e.card(), null, never, e.stamp());

        assertThatThrownBy(() -> Touch.of(event, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final Instant NOON = Steps.instant("2022-03-07T12:00");
    private static final Deadline FIRST =
            new Deadline(Steps.instant("2022-03-04T08:15"), Steps.instant("2022-03-09T17:00"), "rule", "calendar");
    private static final Deadline SECOND =
            new Deadline(FIRST.received(), Steps.instant("2022-03-16T17:00"), "rule", "calendar", FIRST.due());

    @Test
    void aSupplementThatStopsTheClockTakesTheDossierFromItsDueDay() {
        assertThat(touches(FIRST, null, NOON))
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 7), List.of(Count.SUPPLEMENTS)),
                        tuple(LocalDate.of(2022, 3, 9), List.of(Count.SETTLED)));
    }

    @Test
    void aSupplementWhileTheClockRunsOnIsOnlyCounted() {
        assertThat(touches(FIRST, FIRST, NOON))
                .containsExactly(tuple(LocalDate.of(2022, 3, 7), List.of(Count.SUPPLEMENTS)));
    }

    @Test
    void whatWasLateUntilItsClockStoppedWasLateOnTheDaysBetween() {
        assertThat(touches(FIRST, null, Steps.instant("2022-03-11T12:00")))
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 11), List.of(Count.SUPPLEMENTS, Count.SETTLED, Count.OVERDUE)));
    }

    @Test
    void anExtensionMovesTheDossierToItsNewDay() {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        var extended = new DeadlineExtended(
                steps.id(), steps.card(), FIRST, SECOND, 5, State.IN_PROCESS, null, WORDS, Steps.stamp(NOON));

        assertThat(daysOf(extended))
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 7), List.of(Count.EXTENSIONS)),
                        tuple(LocalDate.of(2022, 3, 9), List.of(Count.SETTLED)),
                        tuple(LocalDate.of(2022, 3, 16), List.of(Count.DUE)));
    }

    @Test
    void aDossierTakenBackIsAwaitedAgainFromThatDayAtTheEarliest() {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        Instant later = Steps.instant("2022-03-10T12:00");
        var reopened =
                new DossierReopened(steps.id(), steps.card(), FIRST, new OfficerId("minh"), WORDS, Steps.stamp(later));

        assertThat(daysOf(reopened))
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 10), List.of(Count.REOPENED, Count.DUE, Count.LATE_AT_ONCE)));
    }

    @Test
    void whatStopsIsCountedWhenItWasReceived() {
        assertThat(daysOf(stopped(FIRST.received(), FIRST)))
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 7), List.of(Count.STOPPED)),
                        tuple(LocalDate.of(2022, 3, 9), List.of(Count.SETTLED)));
        assertThat(daysOf(stopped(FIRST.received(), null)))
                .containsExactly(tuple(LocalDate.of(2022, 3, 7), List.of(Count.STOPPED)));
        assertThat(daysOf(stopped(null, null))).isEmpty();
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

    private static List<Tuple> touches(@Nullable Deadline before, @Nullable Deadline after, Instant now) {
        Steps steps = dossier("2022-03-04T08:15", "2022-03-09T17:00");
        return daysOf(new SupplementAsked(
                steps.id(), steps.card(), before, after, new OfficerId("minh"), WORDS, Steps.stamp(now)));
    }

    private static List<Tuple> daysOf(DossierEvent event) {
        return Touch.of(event, 3).stream()
                .map(touch -> tuple(touch.at().day(), touch.counts()))
                .toList();
    }

    private static List<Touch> resolved(String at) {
        return Touch.of(
                dossier("2022-03-04T08:15", "2022-03-09T17:00").resolvedAt(at).resolution(), 1);
    }
}
