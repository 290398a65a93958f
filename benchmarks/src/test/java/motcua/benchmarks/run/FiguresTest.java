package motcua.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Medians, spans and ratios. */
class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void aRatioIsThatOfTheMediansWithTheSpanOfItsRounds() {
        add("ours", 10, 40, 30);
        add("theirs", 5, 10, 10);

        Figures.Summary ratio = Objects.requireNonNull(figures.ratio("speed", "ours", "speed", "theirs"));

        assertThat(ratio.median()).isEqualTo(3);
        assertThat(ratio.min()).isEqualTo(2);
        assertThat(ratio.max()).isEqualTo(4);
    }

    @Test
    void ofAnEvenNumberOfRoundsTheMedianIsInTheMiddleOfTwo() {
        add("ours", 4, 1, 2, 3);

        assertThat(Objects.requireNonNull(figures.of("speed", "ours")).median()).isEqualTo(2.5);
    }

    @Test
    void whatWasNotMeasuredIsNeitherReachedNorMissed() {
        add("ours", 1);

        assertThat(figures.ratio("speed", "ours", "speed", "theirs")).isNull();
        assertThat(Goal.atLeast("speed", 2, null).verdict()).isEqualTo("not measured");
    }

    @Test
    void aGoalIsReachedByItsMedian() {
        add("ours", 1, 2, 3);
        Figures.Summary found = figures.of("speed", "ours");

        assertThat(Goal.atLeast("speed", 2, found).verdict()).isEqualTo("reached");
        assertThat(Goal.atLeast("speed", 2.1, found).verdict()).isEqualTo("NOT REACHED");
        assertThat(Goal.atMost("speed", 2, found).verdict()).isEqualTo("reached");
        assertThat(Goal.atMost("speed", 1.9, found).verdict()).isEqualTo("NOT REACHED");
    }

    private void add(String subject, double... rounds) {
        DoubleStream.of(rounds).forEach(value -> figures.value("speed", subject, value));
    }
}
