package motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often one address, and all together, may ask. The clock is the test's. */
class AllowancesTest {

    private final Clockwork clock = new Clockwork();
    private final Allowances allowances = new Allowances(new TrackingLimits(true, 60, 10, 100, 50, List.of()), clock);

    /** Stands still until it is told. */
    private static final class Clockwork implements TimeMeter {
        private long nanos;

        void runs(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private long taken(String address, int requests) {
        return IntStream.range(0, requests)
                .filter(request -> allowances.take(address).isZero())
                .count();
    }

    @Test
    void anAddressHasItsMinuteAndNoMore() {
        assertThat(taken("a", 61)).isEqualTo(60);
        assertThat(allowances.take("a")).isEqualTo(Duration.ofSeconds(1));
        clock.runs(Duration.ofSeconds(5));
        assertThat(taken("a", 10)).isEqualTo(5);
    }

    @Test
    void whatOneAddressHasTooMuchTakesNothingFromOthers() {
        assertThat(taken("a", 1_000)).isEqualTo(60);
        assertThat(taken("b", 40)).isEqualTo(40);
    }

    @Test
    void allTogetherHaveTheirSecond() {
        assertThat(IntStream.range(0, 10).mapToLong(n -> taken("n" + n, 20)).sum())
                .isEqualTo(100);
        clock.runs(Duration.ofMillis(100));
        assertThat(taken("late", 20)).isEqualTo(10);
    }

    @Test
    void whatFindsNothingCountsAsTen() {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(allowances.take("a")).isZero();
            allowances.failed("a");
        }
        assertThat(allowances.take("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoeverGuessesInParallelOwesWhatTheyDidNotHave() {
        assertThat(taken("a", 60)).isEqualTo(60);
        IntStream.range(0, 60).forEach(guess -> allowances.failed("a"));

        clock.runs(Duration.ofMinutes(8));
        assertThat(allowances.take("a").isZero()).isFalse();
        clock.runs(Duration.ofMinutes(2));
        assertThat(allowances.take("a")).isZero();
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        IntStream.range(0, 10_000).forEach(n -> allowances.take("n" + n));
        assertThat(allowances.remembered()).isLessThanOrEqualTo(50);
    }
}
