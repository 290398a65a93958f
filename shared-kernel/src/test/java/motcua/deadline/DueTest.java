package motcua.deadline;

import static motcua.deadline.Times.CALENDAR;
import static motcua.deadline.Times.local;
import static motcua.deadline.Times.under;
import static org.assertj.core.api.Assertions.assertThat;

import motcua.calendar.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final Setting TODAY = under("nd-309-2026");

    @ParameterizedTest(name = "submitted {0}: {1}")
    @CsvSource({
        "2022-03-04T09:00, 2022-03-07T09:00",
        "2022-03-04T20:00, 2022-03-07T17:00",
        "2022-03-05T09:00, 2022-03-07T17:00",
        "2024-05-03T16:00, 2024-05-04T16:00"
    })
    void whatIsSubmittedOnlineIsAcceptedWithinEightWorkingHours(String submitted, String due) {
        assertThat(local(Due.acceptance(local(submitted), TODAY))).isEqualTo(due);
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2022-03-03T08:00, 2022-03-03T17:00",
        "2022-03-03T15:00, 2022-03-03T17:00",
        "2022-03-03T15:00:00.001, 2022-03-04T07:30",
        "2022-03-04T15:01, 2022-03-07T07:30",
        "2022-03-05T09:00, 2022-03-07T07:30",
        "2024-05-04T09:00, 2024-05-04T17:00"
    })
    void paperIsHandedOverOnItsDayOrAfterThreeAtTheStartOfTheNext(String received, String due) {
        assertThat(local(Due.handOver(local(received), TODAY))).isEqualTo(due);
    }

    @Test
    void paperThatCameAfterAnEarlyCloseIsHandedOverTheNextDay() {
        Setting mornings = new Setting(TODAY.rule(), CALENDAR, WorkingHours.parse("08:00-11:30"));

        assertThat(local(Due.handOver(local("2022-03-03T12:00"), mornings))).isEqualTo("2022-03-04T08:00");
    }

    @Test
    void aSupplementMayBeAskedForWithinThreeWorkingDays() {
        assertThat(local(Due.supplementUntil(local("2022-03-03T08:00"), TODAY))).isEqualTo("2022-03-08T17:00");
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({"2022-03-03T08:00, 2022-03-18T17:00", "2022-03-04T08:00, 2022-03-21T17:00"})
    void aDossierIsClosedFifteenDaysAfterItsSupplementWasAskedFor(String asked, String due) {
        assertThat(local(Due.closesAt(local(asked), TODAY))).isEqualTo(due);
    }

    @Test
    void aWrongResultIsPutRightWithinThreeWorkingDays() {
        assertThat(local(Due.correction(local("2022-03-03T08:00"), TODAY))).isEqualTo("2022-03-08T17:00");
    }

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({
        "2022-03-04T17:00, 2022-03-03T17:00",
        "2022-03-07T17:00, 2022-03-04T17:00",
        "2022-03-04T10:00, 2022-03-03T10:00",
        "2022-03-04T11:30, 2022-03-03T11:30",
        "2022-03-04T12:30, 2022-03-03T11:30",
        "2022-03-04T13:30, 2022-03-03T13:30",
        "2022-03-04T07:00, 2022-03-02T17:00",
        "2022-03-04T07:30, 2022-03-03T07:30"
    })
    void anApologyIsSentAtLeastOneDayBeforeTheDeadline(String due, String until) {
        assertThat(local(Due.extensionUntil(local(due), TODAY))).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0} and {1} working days more: {2}")
    @CsvSource({
        "2022-03-03T10:00, 1, 2022-03-04T17:00",
        "2022-03-04T17:00, 2, 2022-03-08T17:00",
        "2022-03-05T17:00, 1, 2022-03-07T17:00"
    })
    void whatARegisterStatesIsExtendedFromThere(String stated, int workingDays, String due) {
        assertThat(local(Due.laterBy(workingDays, local(stated), TODAY))).isEqualTo(due);
    }

    @Test
    void aRuleWithoutSupplementsLetsNobodyAskAfterTheDayItself() {
        assertThat(local(Due.supplementUntil(local("2022-03-03T08:00"), under("simple-1"))))
                .isEqualTo("2022-03-03T17:00");
    }
}
