package motcua.deadline;

import static motcua.deadline.Times.awaited;
import static motcua.deadline.Times.limit;
import static motcua.deadline.Times.local;
import static motcua.deadline.Times.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandledTest {

    private static final String RULE = "nd-118-2025";

    /** From Friday, 4 March 2022, 10:00. */
    @ParameterizedTest(name = "{0} until {1}: {2} minutes, {3} thousandths of {4}")
    @CsvSource({
        "SAME_DAY, 2022-03-04T14:00, 120, 2000, HOUR",
        "HOUR, 2022-03-07T08:00, 330, 5500, HOUR",
        "WORKING_DAY, 2022-03-07T08:00, 330, 733, WORKING_DAY",
        "WORKING_DAY, 2022-03-05T12:00, 300, 667, WORKING_DAY",
        "DAY, 2022-03-07T10:00, 4320, 3000, DAY",
        "MONTH, 2022-03-19T10:00, 21600, 500, MONTH",
        "WORKING_DAY, 2022-03-04T09:00, 0, 0, WORKING_DAY"
    })
    void timeIsCountedInTheUnitOfTheLimit(
            Limit.Unit unit, String end, long minutes, long thousandths, Limit.Unit told) {
        Handled handled = Handled.of(run("2022-03-04T10:00", limit(1, unit), RULE), local(end));

        assertThat(handled.minutes()).isEqualTo(minutes);
        assertThat(handled.thousandths()).isEqualTo(thousandths);
        assertThat(handled.unit()).isEqualTo(told);
    }

    @Test
    void theWaitForASupplementIsNobodysWork() {
        Run run = run(
                "2022-03-04T10:00",
                limit(3, Limit.Unit.WORKING_DAY),
                RULE,
                awaited("2022-03-04T11:00", "2022-03-07T08:30"));

        assertThat(Handled.of(run, local("2022-03-07T09:00")).minutes()).isEqualTo(90);
    }
}
