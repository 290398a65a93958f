package motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @Test
    void theUsualHoursAreSevenAndAHalf() {
        assertThat(WorkingHours.USUAL.minutesADay()).isEqualTo(450);
        assertThat(WorkingHours.USUAL.opensMinute()).isEqualTo(7 * 60 + 30);
        assertThat(WorkingHours.USUAL.closesMinute()).isEqualTo(17 * 60);
        assertThat(WorkingHours.USUAL.close()).isEqualTo(LocalTime.of(17, 0));
        assertThat(WorkingHours.USUAL.spans())
                .extracting(WorkingHours.Span::opensMinute, WorkingHours.Span::closesMinute)
                .containsExactly(tuple(450, 690), tuple(810, 1020));
    }

    @Test
    void hoursAreReadWithAnySpaceBetweenThem() {
        assertThat(WorkingHours.parse(" 07:30-11:30   13:30-17:00 ")).isEqualTo(WorkingHours.USUAL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | '' is not hours such as 07:30-11:30",
                "07:30 | '07:30' is not hours such as 07:30-11:30",
                "07:30-11:30-12:00 | '07:30-11:30-12:00' is not hours such as 07:30-11:30",
                "11:30-07:30 | 11:30-07:30 ends before it begins",
                "11:30-11:30 | 11:30-11:30 ends before it begins",
                "07:30:30-11:30 | 07:30:30 is not a whole minute",
                "07:30-11:30:00.5 | 11:30:00.500 is not a whole minute",
                "13:30-17:00 07:30-11:30 | does not come after",
                "07:30-11:30 11:30-17:00 | does not come after"
            })
    void hoursThatCannotBeAreRefused(String text, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.parse(text))
                .withMessageContaining(fault);
    }

    @Test
    void anOfficeIsOpenAtSomeTimeAndTimesAreTimes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(List.of()));
        assertThatThrownBy(() -> WorkingHours.parse("7-11")).isInstanceOf(DateTimeParseException.class);
    }
}
