package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a failed notice waits. */
class BackOffTest {

    /** Takes nothing off. */
    private static final RandomGenerator NO_DICE = () -> 0;

    private static BackOff with(RandomGenerator dice) {
        return new BackOff(Duration.ofSeconds(30), Duration.ofHours(1), dice);
    }

    @Test
    void pausesDoubleFromThirtySecondsUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(with(NO_DICE)::after).map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
    }

    @Test
    void noNumberOfAttemptsOverflows() {
        assertThat(with(NO_DICE).after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void upToHalfIsTakenOffSoThatWhatFailedTogetherComesBackApart() {
        BackOff backOff = with(new Random(1));
        var pauses = IntStream.range(0, 200).mapToObj(_ -> backOff.after(2)).toList();

        assertThat(pauses)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) > 0)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(60)) <= 0);
        assertThat(pauses.stream().distinct()).hasSizeGreaterThan(150);
    }
}
