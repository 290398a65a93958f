package motcua.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When lifecycles begin under the spike, and what is said of those that fail. */
class SpikeTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void asManyBeginOnEachLevelAsItSays() {
        List<Long> starts = Spike.starts(Duration.ofSeconds(2)).boxed().toList();

        assertThat(starts).hasSize(2 * (1 + 15 + 1 + 25 + 2 + 35 + 10)).isSorted();
        for (int level = 0; level < Spike.LEVELS.size(); level++) {
            long from = 2L * level * SECOND;
            assertThat(starts)
                    .filteredOn(at -> at >= from && at < from + 2 * SECOND)
                    .hasSize(2 * Spike.LEVELS.get(level));
        }
    }

    @Test
    void theyBeginEvenlyWithinALevel() {
        long[] starts = Spike.starts(Duration.ofSeconds(1)).toArray();

        assertThat(starts[0]).isZero();
        assertThat(starts[1]).isEqualTo(SECOND);
        assertThat(starts[2]).isEqualTo(SECOND + SECOND / 15);
    }

    @Test
    void aLifecycleWithoutItsLastCallIsNotFinished() {
        AtomicInteger calls = new AtomicInteger();
        Measured measured = Spike.run(Duration.ofMillis(100), () -> step -> {
            calls.incrementAndGet();
            if (step == Step.RESOLVE) {
                throw new IllegalStateException("no");
            }
        });

        long begun = Spike.starts(Duration.ofMillis(100)).count();
        assertThat(measured.count()).isZero();
        assertThat(measured.failed()).isEqualTo(begun).isPositive();
        assertThat(calls.get()).isEqualTo(3 * begun);
        assertThat(Lifecycles.errorPercent(measured)).isCloseTo(100 / 3.0, within(0.01));
    }
}
