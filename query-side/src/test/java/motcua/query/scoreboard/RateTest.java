package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "45945, 446367, 10.29",
        "4573, 4577, 99.91",
        "11471, 11497, 99.77",
        "11471, 11471, 100.00",
        "1, 20000, 0.01",
        "1, 20001, 0.00",
        "9223372036854775806, 9223372036854775807, 100.00",
        "3, 2, 150.00"
    })
    void aRateIsAnExactPercentageRoundedHalfUp(long numerator, long denominator, String percent) {
        Rate rate = Rate.of(Formula.ONLINE_SHARE, numerator, denominator);

        assertThat(rate.value()).hasToString(percent);
        assertThat(rate).extracting(Rate::numerator, Rate::denominator).containsExactly(numerator, denominator);
    }

    @ParameterizedTest
    @CsvSource({"0", "7"})
    void overNothingThereIsNoRate(long numerator) {
        assertThat(Rate.of(Formula.ONLINE_SHARE, numerator, 0).value()).isNull();
    }
}
