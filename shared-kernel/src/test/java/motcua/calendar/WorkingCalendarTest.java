package motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final LocalDate LABOUR_DAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate MAKE_UP = LocalDate.of(2024, 5, 4);
    private final WorkingCalendar calendar =
            new WorkingCalendar("test", Map.of(LABOUR_DAY, "Quốc tế Lao động"), Map.of(MAKE_UP, "Làm bù"));

    @ParameterizedTest(name = "{0} is open: {1}")
    @CsvSource({
        "2024-04-30, true",
        "2024-05-01, false",
        "2024-05-04, true",
        "2024-05-05, false",
        "2024-01-01, true",
        "2024-01-06, false",
        "2023-12-29, true",
        "2023-12-30, false",
        "2023-12-31, false",
        "2024-05-06, true",
        "2024-05-11, false",
        "2024-05-12, false",
        "1969-12-31, true",
        "1969-12-28, false"
    })
    void officesAreOpenOnWeekdaysButTheClosedOnesAndOnMakeUpDays(LocalDate day, boolean open) {
        assertThat(calendar.isOpen(day)).isEqualTo(open);
        assertThat(calendar.isOpen(day.toEpochDay())).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} is covered: {1}")
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2024-05-04, true", "2024-05-05, false"})
    void itCoversFromTheFirstListedYearToTheLastListedDay(LocalDate day, boolean covered) {
        assertThat(calendar.covers(day)).isEqualTo(covered);
    }

    @Test
    void listedDaysHaveNames() {
        assertThat(calendar.nameOf(LABOUR_DAY)).contains("Quốc tế Lao động");
        assertThat(calendar.nameOf(MAKE_UP)).contains("Làm bù");
        assertThat(calendar.nameOf(LABOUR_DAY.plusDays(1))).isEmpty();
        assertThat(calendar.version()).isEqualTo("test");
    }

    @Test
    void aCalendarThatListsNothingCoversNothing() {
        WorkingCalendar empty = new WorkingCalendar("empty", Map.of(), Map.of());

        assertThat(empty.covers(LocalDate.EPOCH)).isFalse();
        assertThat(empty.isOpen(LocalDate.EPOCH)).isTrue();
    }

    @Test
    void openDaysAreFoundFromADayAndAfterIt() {
        assertThat(calendar.openFrom(LABOUR_DAY)).isEqualTo(LABOUR_DAY.plusDays(1));
        assertThat(calendar.openFrom(MAKE_UP)).isEqualTo(MAKE_UP);
        assertThat(calendar.openDaysAfter(LABOUR_DAY.minusDays(1), 3)).isEqualTo(MAKE_UP);
        assertThat(calendar.openDaysAfter(LABOUR_DAY, 0)).isEqualTo(LABOUR_DAY);
    }
}
