package motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctualityTest {

    @ParameterizedTest(name = "due 2022-03-04 17:00 in Vietnam, finished {0}: {1}")
    @CsvSource({
        "2022-03-03T16:59:59.999Z, EARLY",
        "2022-03-03T17:00:00Z, ON_TIME", // midnight of the day itself, in Vietnam
        "2022-03-04T10:00:00Z, ON_TIME",
        "2022-03-04T10:00:00.001Z, LATE"
    })
    void onTimeMeansNotAfterTheDueInstant(Instant end, Punctuality expected) {
        assertThat(Punctuality.of(end, Instant.parse("2022-03-04T10:00:00Z"))).isEqualTo(expected);
    }
}
