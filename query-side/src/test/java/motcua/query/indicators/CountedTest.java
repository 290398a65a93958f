package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What each kind of event adds, to whom, and on which day. */
class CountedTest {

    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void aSupplementThatMadeTheClockStandStillIsCountedToWhoeverAsked() {
        assertThat(of(Life.one().at("2026-11-23T08:00").received().by("minh").stoppedTheClock()))
                .containsEntry("2026-11-23 minh CLOCK_STOPPED", 1L)
                .containsEntry("2026-11-23 minh SUPPLEMENT", 1L);
    }

    @Test
    void aSupplementWhileTheClockRunsOnOrDoesNotRunYetStopsNothing() {
        assertThat(of(Life.one().at("2026-11-23T08:00").received().askedForMore()))
                .containsEntry("2026-11-23 hoa SUPPLEMENT", 1L)
                .doesNotContainKey("2026-11-23 hoa CLOCK_STOPPED");
        assertThat(of(Life.one().at("2026-11-23T08:00").submitted().sentBack()))
                .containsEntry("2026-11-23 hoa SUPPLEMENT", 1L)
                .doesNotContainKey("2026-11-23 hoa CLOCK_STOPPED");
    }

    @Test
    void aDecisionLessThanAMinuteAfterTheAssignmentIsAtOnce() {
        assertThat(of(assignedAndResolvedAfter(59_999)))
                .containsEntry("2026-11-23 minh RESOLVED_AT_ONCE", 1L)
                .containsEntry("2026-11-23 minh RESOLVED", 1L);
        assertThat(of(assignedAndResolvedAfter(60_000)))
                .containsEntry("2026-11-23 minh RESOLVED", 1L)
                .doesNotContainKey("2026-11-23 minh RESOLVED_AT_ONCE");
    }

    private static Life assignedAndResolvedAfter(long millis) {
        var assigned = Life.instant("2026-11-23T09:00");
        return Life.one()
                .at("2026-11-23T08:00")
                .received()
                .at(assigned)
                .assigned("minh")
                .at(assigned.plusMillis(millis))
                .by("minh")
                .granted("minh");
    }

    @Test
    void onlyTheLastAssignmentCountsAndOnlyToTheOneWhoDecided() {
        assertThat(of(Life.one()
                        .at("2026-11-23T08:00")
                        .received()
                        .assigned("lan")
                        .at("2026-11-23T09:00")
                        .granted("lan")))
                .doesNotContainKey("2026-11-23 lan RESOLVED_AT_ONCE");
        assertThat(of(Life.one()
                        .at("2026-11-23T08:00")
                        .received()
                        .assigned("lan")
                        .granted("minh")))
                .containsEntry("2026-11-23 minh RESOLVED", 1L)
                .doesNotContainKey("2026-11-23 minh RESOLVED_AT_ONCE");
    }

    @Test
    void aDecisionAtTheCounterWithoutAnAssignmentIsNotAtOnce() {
        assertThat(of(Life.one().at("2026-11-23T08:00").received().granted("minh")))
                .doesNotContainKey("2026-11-23 minh RESOLVED_AT_ONCE");
    }

    @Test
    void aDecisionThatIsToldLateIsCountedOnTheDayItWasRecorded() {
        assertThat(of(Life.one()
                        .at("2026-11-23T08:00")
                        .received()
                        .at("2026-11-25T08:00")
                        .toldLate(Life.instant("2026-11-25T07:59"))
                        .granted("minh")))
                .containsEntry("2026-11-25 minh RESOLUTION_TOLD_LATE", 1L)
                .doesNotContainKey("2026-11-25 hoa LATE_ENTRY");
    }

    @Test
    void anEntryIsLateWhenItHadHappenedLongerBeforeThanTheSpan() {
        assertThat(of(receivedLate(Duration.ofHours(24).plusMillis(1))))
                .containsEntry("2026-11-25 hoa LATE_ENTRY", 1L)
                .containsEntry("2026-11-25 hoa STEP", 1L);
        assertThat(of(receivedLate(Duration.ofHours(24)))).doesNotContainKey("2026-11-25 hoa LATE_ENTRY");
    }

    private static Life receivedLate(Duration span) {
        var recorded = Life.instant("2026-11-25T08:00");
        return Life.one().at(recorded).toldLate(recorded.minus(span)).received();
    }

    @Test
    void anOnlineDossierAnsweredAfterEightWorkingHoursIsAnsweredLate() {
        assertThat(of(submitted().at("2026-12-01T08:00").received()))
                .containsEntry("2026-12-01 hoa ANSWERED", 1L)
                .doesNotContainKey("2026-12-01 hoa ANSWERED_LATE");
        assertThat(of(submitted().at("2026-12-01T08:01").received())).containsEntry("2026-12-01 hoa ANSWERED_LATE", 1L);
        assertThat(of(submitted().at("2026-12-01T08:01").declined())).containsEntry("2026-12-01 hoa ANSWERED_LATE", 1L);
    }

    @Test
    void sendingBackForWhatIsMissingIsAnAnswerAndThenTheHoursRunAnew() {
        assertThat(of(submitted()
                        .at("2026-11-30T16:00")
                        .sentBack()
                        .at("2026-12-04T08:00")
                        .byCitizen()
                        .completed()
                        .by("lan")
                        .at("2026-12-04T16:00")
                        .received()))
                .containsEntry("2026-11-30 hoa ANSWERED", 1L)
                .containsEntry("2026-12-04 lan ANSWERED", 1L)
                .doesNotContainKeys("2026-11-30 hoa ANSWERED_LATE", "2026-12-04 lan ANSWERED_LATE");
    }

    @Test
    void whatIsSentBackTooLateIsAnsweredLate() {
        assertThat(of(submitted().at("2026-12-01T09:00").sentBack())).containsEntry("2026-12-01 hoa ANSWERED_LATE", 1L);
    }

    @Test
    void whatIsReceivedAtTheCounterNeedsNoAnswer() {
        assertThat(of(Life.one().at("2026-11-23T08:00").received())).doesNotContainKey("2026-11-23 hoa ANSWERED");
    }

    /** On a Monday before an open Tuesday: eight hours, which the office takes for its day, are over at the same time then. */
    private static Life submitted() {
        return Life.one().byCitizen().at("2026-11-30T08:00").submitted().by("hoa");
    }

    @Test
    void aResultFoundWrongIsCountedToTheOneWhoDecidedItLast() {
        assertThat(of(Life.one()
                        .at("2026-11-23T08:00")
                        .received()
                        .granted("lan")
                        .reopened("lan")
                        .granted("minh")
                        .returned()
                        .at("2026-11-26T08:00")
                        .foundWrong()))
                .containsEntry("2026-11-26 minh CORRECTION", 1L)
                .containsEntry("2026-11-26 hoa STEP", 1L)
                .containsEntry("2026-11-23 lan REOPENED", 1L);
    }

    @Test
    void whatCitizensDoIsNobodysAtTheCounter() {
        assertThat(of(Life.one().byCitizen().at("2026-11-23T08:00").submitted()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("2026-11-23  OPENED", 1L, "2026-11-23  STEP", 1L));
    }

    @Test
    void whatTheHouseSaysIsNobodysStepButEndsADossierAsAnyStopDoes() {
        Life closed = Life.of("a")
                .at("2026-11-23T08:00")
                .received()
                .byHouse()
                .reminded()
                .stopped();
        assertThat(of(closed)).containsOnlyKeys("2026-11-23 hoa OPENED", "2026-11-23 hoa STEP");
        assertThat(BENCH.counts(closed, Life.of("a").at("2026-11-25T08:00").received()))
                .containsEntry("H37.08.01|2026-11-25 hoa REFILED", 1L);
    }

    @Test
    void aRegisterCountsNowhereNotEvenAsWhatWasBefore() {
        assertThat(of(Life.of("a")
                        .fromRegister()
                        .at("2026-11-23T08:00")
                        .received()
                        .refused("minh")))
                .isEmpty();
        assertThat(BENCH.counts(
                        Life.of("a")
                                .fromRegister()
                                .at("2026-11-23T08:00")
                                .received()
                                .refused("minh"),
                        Life.of("a").at("2026-11-24T08:00").received()))
                .containsOnlyKeys("H37.08.01|2026-11-24 hoa OPENED", "H37.08.01|2026-11-24 hoa STEP");
    }

    /** By day, officer and count. */
    private static Map<String, Long> of(Life life) {
        return BENCH.counts(life).entrySet().stream()
                .collect(Collectors.toMap(
                        count -> count.getKey().substring(Life.OFFICE.length() + 1), Map.Entry::getValue));
    }
}
