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
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.OfficerId;
import motcua.dossier.Stamp;
import org.junit.jupiter.api.Test;

class TouchTest {

    @Test
    void aReceptionCountsOnItsDayAndOnTheDayItIsDue() {
        var touches = Touch.of(dossier("2022-03-04T08:15", "2022-03-09T17:00").reception());

        assertThat(touches)
                .extracting(touch -> touch.at().id(), Touch::kind, Touch::counts)
                .containsExactly(
                        tuple("H37.08.01|2022-03-04", Touch.Kind.RECEIVED, List.of(Count.RECEIVED)),
                        tuple("H37.08.01|2022-03-09", Touch.Kind.DUE, List.of(Count.DUE)));
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
        assertThat(resolved("2022-03-09T17:00").getFirst().counts()).containsExactly(Count.RESOLVED, Count.ON_TIME);
    }

    @Test
    void afterClosingTimeOfTheDueDayIsLateThoughNotOverdueByADay() {
        assertThat(resolved("2022-03-09T17:01").getFirst().counts()).containsExactly(Count.RESOLVED, Count.LATE);
    }

    @Test
    void aResolutionOnALaterDayIsSettledOnThatDay() {
        assertThat(resolved("2022-03-10T00:00"))
                .extracting(touch -> touch.at().day(), Touch::counts)
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 10), List.of(Count.RESOLVED, Count.LATE, Count.OVERDUE)),
                        tuple(LocalDate.of(2022, 3, 10), List.of(Count.SETTLED)));
    }

    @Test
    void theDayIsTheOneInVietnam() {
        Touch touch = Touch.of(dossier("2022-03-04T00:30", "2022-03-04T17:00").reception())
                .getFirst();

        assertThat(touch.at().day()).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    void aRegisterThatStatesADueDayBeforeReceptionCountsItOnTheDayOfReception() {
        assertThat(Touch.of(dossier("2022-03-04T08:15", "2022-03-01T17:00").reception()))
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

        assertThat(Touch.of(event).getFirst().at().day()).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    void assignmentAndReturnCountNothing() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        DossierEvent assigned =
                new DossierAssigned(e.dossier(), e.card(), e.deadline(), new OfficerId("officer"), null, e.stamp());
        DossierEvent returned = new DossierReturned(
                e.dossier(), e.card(), e.deadline(), e.deadline().due(), e.stamp());

        assertThat(Touch.of(assigned)).isEmpty();
        assertThat(Touch.of(returned)).isEmpty();
    }

    @Test
    void aDueInstantBeyondFourDigitYearsIsTheEventsOwnFault() {
        DossierReceived e = dossier("2022-03-04T08:15", "2022-03-04T17:00").reception();
        Deadline never = Deadline.stated(e.deadline().received(), Instant.parse("+12022-03-04T10:00:00Z"));
        var event = new DossierReceived(e.dossier(), e.card(), null, never, e.stamp());

        assertThatThrownBy(() -> Touch.of(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Touch> resolved(String at) {
        return Touch.of(
                dossier("2022-03-04T08:15", "2022-03-09T17:00").resolvedAt(at).resolution());
    }
}
