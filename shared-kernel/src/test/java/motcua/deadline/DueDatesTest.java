package motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.deadline.Limit.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

    private static final WorkingCalendar CALENDAR = Catalogue.bundled().calendar();
    private static final Limit SAME_DAY = new Limit(1, Unit.SAME_DAY, LocalTime.of(15, 0));

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static String due(String received, Limit limit) {
        Instant due = DueDates.of(local(received), limit, CALENDAR).due();
        return LocalDateTime.ofInstant(due, WorkingCalendar.ZONE).toString();
    }

    @ParameterizedTest(name = "same day: received {0}, due {1}")
    @CsvSource({
        "2022-03-04T08:00, 2022-03-04T17:00",
        "2022-03-04T15:00, 2022-03-04T17:00",
        "2022-03-04T15:00:00.001, 2022-03-07T17:00",
        "2022-03-05T09:00, 2022-03-07T17:00",
        "2022-09-01T09:00, 2022-09-05T17:00"
    })
    void aSameDayResultIsDueAtCloseUnlessItCameAfterThree(String received, String due) {
        assertThat(due(received, SAME_DAY)).isEqualTo(due);
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
        assertThat(due(received, new Limit(days, Unit.WORKING_DAY, null))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} days from {0}: {2}")
    @CsvSource({"2022-03-04T08:00, 5, 2022-03-09T17:00", "2022-03-04T08:00, 1, 2022-03-07T17:00"})
    void aTermOfDaysThatEndsOnAClosedDayEndsOnTheNextOpenOne(String received, int days, String due) {
        assertThat(due(received, new Limit(days, Unit.DAY, null))).isEqualTo(due);
    }

    @Test
    void theDeadlineSaysUnderWhatItWasComputed() {
        Deadline deadline = DueDates.of(local("2022-03-04T08:00"), SAME_DAY, CALENDAR);

        assertThat(deadline.rule()).isEqualTo("simple-1");
        assertThat(deadline.calendar()).isEqualTo(CALENDAR.version());
    }

    @Property
    void nothingIsEverDueOnAClosedDayOrBeforeItCame(
            @ForAll @IntRange(max = 5 * 366 * 24 * 60) int minute,
            @ForAll @IntRange(min = 1, max = 40) int value,
            @ForAll Unit unit) {
        Instant received = local("2022-01-01T00:00").plusSeconds(60L * minute);

        Instant due =
                DueDates.of(received, new Limit(value, unit, null), CALENDAR).due();

        LocalDate day = LocalDate.ofInstant(due, WorkingCalendar.ZONE);
        assertThat(CALENDAR.isOpen(day)).isTrue();
        assertThat(due).isAfterOrEqualTo(received);
    }

    @Property
    void whatCameLaterIsNeverDueEarlier(
            @ForAll @IntRange(max = 5 * 366 * 24 * 60) int minute,
            @ForAll @IntRange(max = 10_000) int later,
            @ForAll @IntRange(min = 1, max = 40) int value,
            @ForAll Unit unit) {
        Limit limit = new Limit(value, unit, null);
        Instant received = local("2022-01-01T00:00").plusSeconds(60L * minute);

        assertThat(DueDates.of(received.plusSeconds(60L * later), limit, CALENDAR)
                        .due())
                .isAfterOrEqualTo(DueDates.of(received, limit, CALENDAR).due());
    }
}
