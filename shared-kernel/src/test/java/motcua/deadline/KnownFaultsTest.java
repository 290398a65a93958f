package motcua.deadline;

import static motcua.deadline.Limit.Unit.WORKING_DAY;
import static motcua.deadline.Times.awaited;
import static motcua.deadline.Times.due;
import static motcua.deadline.Times.limit;
import static motcua.deadline.Times.local;
import static motcua.deadline.Times.run;
import static motcua.deadline.Times.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that other systems of electronic one-stop counters were found to have. */
class KnownFaultsTest {

    private static final String RULE = "nd-118-2025";

    @Test
    void aSaturdayIsNotAlwaysADayOff() {
        assertThat(due(run("2024-05-03T10:00", limit(1, WORKING_DAY), RULE))).isEqualTo("2024-05-04T17:00");
        assertThat(due(run("2026-08-21T10:00", limit(1, WORKING_DAY), "nd-309-2026")))
                .isEqualTo("2026-08-22T17:00");
        assertThat(due(run("2024-05-10T10:00", limit(1, WORKING_DAY), RULE))).isEqualTo("2024-05-13T17:00");
    }

    @Test
    void holidaysOfThePastAreKnownAsWell() {
        assertThat(due(run("2022-01-28T10:00", limit(1, WORKING_DAY), "nd-61-2018")))
                .isEqualTo("2022-02-07T17:00");
        assertThat(due(run("2022-09-01T09:00", limit(1, Limit.Unit.SAME_DAY), "nd-61-2018")))
                .isEqualTo("2022-09-05T17:00");
    }

    @Test
    void aPauseIsCountedInTheUnitOfTheLimit() {
        // From Friday to Monday one working day is lost, not three days.
        Run plain = run("2022-03-03T08:00", limit(3, WORKING_DAY), "index-766");
        Run paused = run(
                "2022-03-03T08:00",
                limit(3, WORKING_DAY),
                "index-766",
                awaited("2022-03-04T10:00", "2022-03-07T09:00"));

        assertThat(due(plain)).isEqualTo("2022-03-08T17:00");
        assertThat(due(paused)).isEqualTo("2022-03-09T17:00");
    }

    @Test
    void nothingButASupplementRestartsTheClock() {
        Reception edited =
                new Reception(local("2022-03-01T10:00"), local("2022-03-05T10:00"), local("2022-03-03T08:00"), null);
        Run run = new Run(edited, limit(3, WORKING_DAY), List.of(), null, under(RULE));

        assertThat(run.standing())
                .isEqualTo(run("2022-03-03T08:00", limit(3, WORKING_DAY), RULE).standing());
        assertThat(due(run(
                        "2022-03-03T08:00",
                        limit(3, WORKING_DAY),
                        RULE,
                        awaited("2022-03-09T10:00", "2022-03-10T10:00"))))
                .as("asked for after the clock had run out")
                .isEqualTo("2022-03-08T17:00");
    }

    @Test
    void anErrorIsNoDate() {
        Run open =
                run("2022-03-03T08:00", limit(3, WORKING_DAY), RULE, Supplement.awaited(local("2022-03-04T10:00"), 3));

        assertThat(open.standing()).isInstanceOf(Standing.StandsStill.class);
        assertThat(open.deadline()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, WORKING_DAY, null));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> local("2022-02-30T08:00"));
    }

    @Test
    void daysOutsideOfTheCalendarAreWeekdaysAndSaidNotToBeKnown() {
        assertThat(due(run("2031-02-28T08:00", limit(1, WORKING_DAY), "nd-309-2026")))
                .isEqualTo("2031-03-03T17:00");
        assertThat(Times.CALENDAR.covers(LocalDate.of(2031, 3, 3))).isFalse();
    }
}
