package motcua.deadline;

import static motcua.deadline.Times.CALENDAR;
import static motcua.deadline.Times.due;
import static motcua.deadline.Times.limit;
import static motcua.deadline.Times.run;
import static motcua.deadline.Times.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import motcua.calendar.WorkingHours;
import motcua.deadline.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Term UNTIL_THREE = Term.of(new Limit(1, Unit.SAME_DAY, LocalTime.of(15, 0)));
    private static final String RULE = "nd-118-2025";

    @ParameterizedTest(name = "same day: received {0}, due {1}")
    @CsvSource({
        "2022-03-04T08:00, 2022-03-04T17:00",
        "2022-03-04T05:00, 2022-03-04T17:00",
        "2022-03-04T15:00, 2022-03-04T17:00",
        "2022-03-04T15:00:00.001, 2022-03-07T17:00",
        "2022-03-04T23:59:59.999, 2022-03-07T17:00",
        "2022-03-05T09:00, 2022-03-07T17:00",
        "2022-03-05T16:00, 2022-03-07T17:00",
        "2022-09-01T09:00, 2022-09-05T17:00"
    })
    void aSameDayResultIsDueAtCloseUnlessItCameAfterThree(String received, String due) {
        assertThat(due(run(received, UNTIL_THREE, RULE))).isEqualTo(due);
    }

    @ParameterizedTest(name = "same day without a cutoff: received {0}, due {1}")
    @CsvSource({
        "2022-03-04T15:01, 2022-03-04T17:00",
        "2022-03-04T17:00, 2022-03-04T17:00",
        "2022-03-04T17:00:00.001, 2022-03-07T17:00"
    })
    void aSameDayResultWithoutCutoffIsDueTheNextDayOnlyWhenItCameAfterClose(String received, String due) {
        assertThat(due(run(received, limit(1, Unit.SAME_DAY), RULE))).isEqualTo(due);
    }

    @Test
    void anOfficeThatClosesBeforeTheCutoffIsLateFromItsClose() {
        Setting mornings = new Setting(under(RULE).rule(), CALENDAR, WorkingHours.parse("07:30-11:30"));

        assertThat(due(Run.of(Times.local("2022-03-04T12:00"), UNTIL_THREE, mornings)))
                .isEqualTo("2022-03-07T11:30");
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2022-03-04T08:00, 1, 2022-03-07T17:00",
        "2022-03-04T16:59, 3, 2022-03-09T17:00",
        // The make-up Saturday 4 May 2024 counts; 29 April to 1 May 2024 do not.
        "2024-04-26T10:00, 1, 2024-05-02T17:00",
        "2024-05-03T10:00, 1, 2024-05-04T17:00",
        "2024-05-03T10:00, 2, 2024-05-06T17:00",
        // Over the new year of the lunar calendar.
        "2023-01-19T10:00, 1, 2023-01-27T17:00"
    })
    void theFirstDayIsNotCountedAndClosedDaysAreSkipped(String received, int days, String due) {
        assertThat(due(run(received, limit(days, Unit.WORKING_DAY), RULE))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} days from {0}: {2}")
    @CsvSource({"2022-03-04T08:00, 5, 2022-03-09T17:00", "2022-03-04T08:00, 1, 2022-03-07T17:00"})
    void aTermOfDaysThatEndsOnAClosedDayEndsOnTheNextOpenOne(String received, int days, String due) {
        assertThat(due(run(received, limit(days, Unit.DAY), RULE))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} months from {0}: {2}")
    @CsvSource({
        "2022-03-04T08:00, 1, 2022-04-04T17:00",
        // The last day of a month without the date: Monday, then Tuesday 31 May.
        "2022-01-31T08:00, 1, 2022-02-28T17:00",
        "2022-01-31T08:00, 4, 2022-05-31T17:00",
        "2023-12-29T08:00, 2, 2024-02-29T17:00",
        // Ends on Saturday 4 June 2022, and on New Year's Day.
        "2022-03-04T08:00, 3, 2022-06-06T17:00",
        "2024-12-01T08:00, 1, 2025-01-02T17:00"
    })
    void aTermOfMonthsEndsOnTheCorrespondingDateOrTheLastOfItsMonth(String received, int months, String due) {
        assertThat(due(run(received, limit(months, Unit.MONTH), RULE))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} hours from {0}: {2}")
    @CsvSource({
        "2022-03-04T08:00, 2, 2022-03-04T10:00",
        "2022-03-04T08:00:59.999, 2, 2022-03-04T10:00",
        "2022-03-04T10:30, 1, 2022-03-04T11:30",
        "2022-03-04T10:30, 2, 2022-03-04T14:30",
        "2022-03-04T12:00, 1, 2022-03-04T14:30",
        "2022-03-04T06:00, 1, 2022-03-04T08:30",
        "2022-03-04T16:30, 1, 2022-03-07T08:00",
        "2022-03-04T17:00, 1, 2022-03-07T08:30",
        "2022-03-05T09:00, 1, 2022-03-07T08:30",
        "2022-03-04T09:00, 8, 2022-03-07T09:00",
        "2022-03-04T07:30, 8, 2022-03-04T17:00",
        "2022-03-04T09:00, 17, 2022-03-08T10:00",
        // Friday afternoon, make-up Saturday, Monday.
        "2024-05-03T16:00, 16, 2024-05-06T16:00"
    })
    void hoursAreOpenTimeAndEightOfThemAWorkingDay(String received, int hours, String due) {
        assertThat(due(run(received, limit(hours, Unit.HOUR), RULE))).isEqualTo(due);
    }

    @Test
    void anOfficeHasItsOwnHours() {
        Setting early = new Setting(under(RULE).rule(), CALENDAR, WorkingHours.parse("07:00-11:00 13:00-16:30"));

        assertThat(due(Run.of(Times.local("2022-03-04T10:00"), limit(2, Unit.HOUR), early)))
                .isEqualTo("2022-03-04T14:00");
        assertThat(due(Run.of(Times.local("2022-03-04T10:00"), limit(2, Unit.WORKING_DAY), early)))
                .isEqualTo("2022-03-08T16:30");
    }

    @Test
    void theDeadlineSaysUnderWhatItWasComputed() {
        Deadline deadline =
                run("2022-03-04T08:00", UNTIL_THREE, RULE).deadline().orElseThrow();

        assertThat(deadline.received()).isEqualTo(Times.local("2022-03-04T08:00"));
        assertThat(deadline.rule()).isEqualTo(RULE);
        assertThat(deadline.calendar()).isEqualTo(CALENDAR.version());
        assertThat(deadline.original()).isNull();
    }

    @Test
    void aStatedDeadlineWasComputedUnderNothing() {
        Deadline stated = Deadline.stated(Times.local("2022-03-04T08:00"), Times.local("2022-03-07T17:00"));

        assertThat(List.of(stated.rule(), stated.calendar())).containsExactly("register", "none");
        assertThat(stated.received()).isEqualTo(Times.local("2022-03-04T08:00"));
        assertThat(stated.due()).isEqualTo(Times.local("2022-03-07T17:00"));
    }

    @Test
    void aLimitIsAtLeastOneAndItsCutoffAWholeMinute() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, Unit.DAY, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(1, Unit.SAME_DAY, LocalTime.of(15, 0, 30)))
                .withMessageContaining("whole minute");
    }
}
