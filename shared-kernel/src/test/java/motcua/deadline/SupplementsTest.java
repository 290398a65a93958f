package motcua.deadline;

import static motcua.deadline.Limit.Unit.DAY;
import static motcua.deadline.Limit.Unit.HOUR;
import static motcua.deadline.Limit.Unit.MONTH;
import static motcua.deadline.Limit.Unit.SAME_DAY;
import static motcua.deadline.Limit.Unit.WORKING_DAY;
import static motcua.deadline.Times.awaited;
import static motcua.deadline.Times.due;
import static motcua.deadline.Times.limit;
import static motcua.deadline.Times.local;
import static motcua.deadline.Times.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplementsTest {

    private static final String RESTARTS = "nd-118-2025";
    private static final String PAUSES = "index-766";
    private static final Supplement OVER_THE_WEEKEND = awaited("2022-03-04T10:00", "2022-03-07T09:00");

    @Test
    void aSupplementRestartsTheClock() {
        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), RESTARTS, OVER_THE_WEEKEND)))
                .isEqualTo("2022-03-10T17:00");
    }

    @Test
    void underIndex766ItPausesTheClock() {
        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), PAUSES, OVER_THE_WEEKEND)))
                .isEqualTo("2022-03-09T17:00");
    }

    @ParameterizedTest(name = "sector law says {0} under {1}: due {2}")
    @CsvSource({
        "NONE, nd-118-2025, 2022-03-08T17:00",
        "PAUSE, nd-118-2025, 2022-03-09T17:00",
        "RESTART, nd-118-2025, 2022-03-10T17:00",
        "NONE, index-766, 2022-03-09T17:00",
        "RESTART, index-766, 2022-03-09T17:00"
    })
    void sectorLawGoesBeforeTheDecreeButNotBeforeAnotherReadingOfIt(SupplementEffect sector, String rule, String due) {
        Term term = new Term(limit(3, WORKING_DAY).limit(), null, sector);

        assertThat(due(run("2022-03-03T08:00", term, rule, OVER_THE_WEEKEND))).isEqualTo(due);
    }

    @Test
    void theSameDossierUnderAnotherReadingKeepsEverythingElse() {
        Run run = run("2022-03-03T08:00", limit(3, WORKING_DAY), RESTARTS, OVER_THE_WEEKEND);
        Rule reading = Times.CATALOGUE.rules().readings().getFirst();

        assertThat(due(run.under(reading))).isEqualTo("2022-03-09T17:00");
        assertThat(run.under(reading).deadline().orElseThrow().rule()).isEqualTo(PAUSES);
        assertThat(run.under(reading).under(run.setting().rule())).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "nd-118-2025, SAME_DAY",
        "index-766, SAME_DAY",
        "nd-118-2025, HOUR",
        "index-766, HOUR",
        "nd-118-2025, DAY",
        "index-766, DAY",
        "nd-118-2025, WORKING_DAY",
        "index-766, WORKING_DAY",
        "nd-118-2025, MONTH",
        "index-766, MONTH"
    })
    void theClockStandsStillWhileASupplementIsAwaited(String rule, Limit.Unit unit) {
        Run run = run("2022-03-04T08:00", limit(1, unit), rule, Supplement.awaited(local("2022-03-04T08:30"), 3));

        assertThat(run.standing()).isEqualTo(new Standing.StandsStill(local("2022-03-04T08:30"), 3));
        assertThat(run.deadline()).isEmpty();
    }

    @Test
    void theClockRunsOnWhileASupplementIsAwaitedThatChangesNothing() {
        Term term = new Term(limit(3, WORKING_DAY).limit(), null, SupplementEffect.NONE);

        assertThat(due(run("2022-03-03T08:00", term, RESTARTS, Supplement.awaited(local("2022-03-04T10:00"), 3))))
                .isEqualTo("2022-03-08T17:00");
    }

    @ParameterizedTest(name = "asked {1} under {0}: due {2}")
    @CsvSource({
        "nd-118-2025, 2022-03-08T17:00, 2022-03-15T17:00",
        "nd-118-2025, 2022-03-08T17:00:00.001, 2022-03-08T17:00",
        "index-766, 2022-03-08T17:00, 2022-03-11T17:00",
        "index-766, 2022-03-08T17:00:00.001, 2022-03-08T17:00"
    })
    void aClockThatHasRunOutIsNeitherStartedAgainNorStopped(String rule, String asked, String due) {
        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), rule, awaited(asked, "2022-03-10T09:00"))))
                .isEqualTo(due);
        Run open = run("2022-03-03T08:00", limit(3, WORKING_DAY), rule, Supplement.awaited(local(asked), 3));
        assertThat(due(open)).isEqualTo(asked.endsWith(".001") ? due : "never");
    }

    @ParameterizedTest(name = "asked {0}, provided {1}: due {2}")
    @CsvSource({
        "2022-03-08T10:00, 2022-03-08T16:59, 2022-03-08T17:00",
        "2022-03-08T10:00, 2022-03-08T17:00, 2022-03-08T17:00",
        "2022-03-08T10:00, 2022-03-08T17:01, 2022-03-09T17:00",
        "2022-03-08T10:00, 2022-03-09T08:00, 2022-03-10T17:00",
        "2022-03-08T10:00, 2022-03-11T08:00, 2022-03-14T17:00"
    })
    void nothingIsDueWhileASupplementIsAwaited(String asked, String provided, String due) {
        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), PAUSES, awaited(asked, provided))))
                .isEqualTo(due);
    }

    @Test
    void aSameDayResultStartsAnewWhateverTheRuleSays() {
        Supplement supplement = awaited("2022-03-04T09:00", "2022-03-07T10:00");

        assertThat(due(run("2022-03-04T08:00", limit(1, SAME_DAY), PAUSES, supplement)))
                .isEqualTo("2022-03-07T17:00");
        assertThat(due(run("2022-03-04T08:00", limit(1, SAME_DAY), RESTARTS, supplement)))
                .isEqualTo("2022-03-07T17:00");
    }

    @ParameterizedTest(name = "4 hours from 08:00, asked {0}, provided {1}: due {2}")
    @CsvSource({
        "2022-03-04T09:00, 2022-03-04T14:00, 2022-03-04T17:00",
        "2022-03-04T09:00, 2022-03-04T12:00, 2022-03-04T16:30",
        "2022-03-04T09:00, 2022-03-04T20:00, 2022-03-07T10:30",
        "2022-03-04T12:00, 2022-03-04T13:00, 2022-03-04T14:00",
        "2022-03-04T14:00, 2022-03-07T09:00, 2022-03-07T09:00",
        "2022-03-04T14:00, 2022-03-05T09:00, 2022-03-07T07:30",
        "2022-03-04T14:00, 2022-03-04T17:00, 2022-03-07T07:30",
        "2022-03-04T14:01, 2022-03-07T09:00, 2022-03-04T14:00",
        "2022-03-04T07:00, 2022-03-04T09:00, 2022-03-04T15:00"
    })
    void onlyOpenMinutesOfAPauseAreLeftOut(String asked, String provided, String due) {
        assertThat(due(run("2022-03-04T08:00", limit(4, HOUR), PAUSES, awaited(asked, provided))))
                .isEqualTo(due);
    }

    @Test
    void aPauseThatEndsAsItBeginsLeavesNothingOut() {
        assertThat(due(run(
                        "2022-03-04T08:00", limit(2, HOUR), PAUSES, awaited("2022-03-04T09:00", "2022-03-04T09:00"))))
                .isEqualTo("2022-03-04T10:00");
    }

    @Test
    void hoursThatEndInAPauseDoNotEndInTheNextOneEither() {
        Supplement first = awaited("2022-03-04T09:00", "2022-03-05T09:00");
        Supplement second = new Supplement(local("2022-03-07T07:00"), 6, local("2022-03-07T09:00"), 7L);
        Supplement open = Supplement.awaited(local("2022-03-05T09:00"), 6);

        assertThat(due(run("2022-03-04T08:00", limit(1, HOUR), PAUSES, first))).isEqualTo("2022-03-07T07:30");
        assertThat(due(run("2022-03-04T08:00", limit(1, HOUR), PAUSES, first, second)))
                .isEqualTo("2022-03-07T09:00");
        assertThat(due(run("2022-03-04T08:00", limit(1, HOUR), PAUSES, first, open)))
                .isEqualTo("never");
    }

    @Test
    void aSupplementAskedForInTheLastMinuteStopsTheClockToo() {
        Supplement open = Supplement.awaited(local("2022-03-04T09:00"), 3);

        assertThat(due(run("2022-03-04T08:00", limit(1, HOUR), PAUSES, open))).isEqualTo("never");
    }

    @Test
    void aPauseIsLeftOutInCalendarDaysWhenTheLimitIsInCalendarDays() {
        // The Saturday of asking counts; Sunday to Tuesday do not; the fifth day is a Saturday.
        assertThat(due(run("2022-03-04T08:00", limit(5, DAY), PAUSES, awaited("2022-03-05T10:00", "2022-03-08T09:00"))))
                .isEqualTo("2022-03-14T17:00");
    }

    @ParameterizedTest(name = "1 month from 4 March, asked {0}, provided {1}: due {2}")
    @CsvSource({
        "2022-03-10T10:00, 2022-03-14T09:00, 2022-04-08T17:00",
        // Saturday 9 April, then the day off of Monday 11 April.
        "2022-03-10T10:00, 2022-03-15T09:00, 2022-04-12T17:00",
        "2022-03-10T10:00, 2022-03-10T16:00, 2022-04-04T17:00",
        "2022-03-01T10:00, 2022-03-06T09:00, 2022-04-06T17:00",
        "2022-03-01T10:00, 2022-03-03T09:00, 2022-04-04T17:00",
        "2022-04-03T10:00, 2022-04-05T09:00, 2022-04-06T17:00",
        "2022-04-04T10:00, 2022-04-05T09:00, 2022-04-06T17:00"
    })
    void aPausePutsOffTheEndOfMonthsByItsCalendarDays(String asked, String provided, String due) {
        assertThat(due(run("2022-03-04T08:00", limit(1, MONTH), PAUSES, awaited(asked, provided))))
                .isEqualTo(due);
    }

    @Test
    void ofTwoSupplementsEachHasItsEffect() {
        Supplement second = new Supplement(local("2022-03-08T10:00"), 7, local("2022-03-09T09:00"), 8L);

        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), RESTARTS, OVER_THE_WEEKEND, second)))
                .isEqualTo("2022-03-14T17:00");
        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), PAUSES, OVER_THE_WEEKEND, second)))
                .isEqualTo("2022-03-10T17:00");
        assertThat(due(run("2022-03-03T08:00", limit(1, MONTH), PAUSES, OVER_THE_WEEKEND, second)))
                .isEqualTo("2022-04-07T17:00");
    }

    @Test
    void aSupplementThatWasThereBeforeTheClockStartedChangesNothing() {
        Supplement before = awaited("2022-03-01T10:00", "2022-03-03T08:00");

        assertThat(due(run("2022-03-03T08:00", limit(3, WORKING_DAY), RESTARTS, before, OVER_THE_WEEKEND)))
                .isEqualTo("2022-03-10T17:00");
    }

    @Test
    void supplementsFollowEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        "2022-03-03T08:00",
                        limit(3, WORKING_DAY),
                        RESTARTS,
                        OVER_THE_WEEKEND,
                        awaited("2022-03-07T08:59", "2022-03-08T09:00")))
                .withMessage("one supplement at a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        "2022-03-03T08:00",
                        limit(3, WORKING_DAY),
                        RESTARTS,
                        Supplement.awaited(local("2022-03-04T10:00"), 3),
                        OVER_THE_WEEKEND));
        assertThat(run(
                                "2022-03-03T08:00",
                                limit(3, WORKING_DAY),
                                RESTARTS,
                                OVER_THE_WEEKEND,
                                awaited("2022-03-07T09:00", "2022-03-07T09:00"))
                        .supplements())
                .hasSize(2);
    }

    @Test
    void aSupplementIsProvidedByAnEventAndNotBeforeItWasAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> awaited("2022-03-04T10:00", "2022-03-04T09:59"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Supplement(local("2022-03-04T10:00"), 3, local("2022-03-04T11:00"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Supplement(local("2022-03-04T10:00"), 3, null, 4L));
        assertThat(List.of(
                        OVER_THE_WEEKEND.isAwaited(),
                        Supplement.awaited(local("2022-03-04T10:00"), 3).isAwaited()))
                .containsExactly(false, true);
    }
}
