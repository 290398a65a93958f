package motcua.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What the two kinds of load notice of a counter that stands still once, and of one that refuses. */
class LoopsTest {

    private static final long STANDSTILL_MICROS = 400_000;
    private static final Duration LENGTH = Duration.ofSeconds(1);

    /** Serves one step at a time, each at once, but stands still at its fortieth. */
    private static final class Stumbling implements Counter {

        private final ReentrantLock desk = new ReentrantLock();
        private int served;

        @Override
        public Way open() {
            return _ -> {
                desk.lock();
                try {
                    if (++served == 40) {
                        TimeUnit.MICROSECONDS.sleep(STANDSTILL_MICROS);
                    }
                } finally {
                    desk.unlock();
                }
            };
        }

        @Override
        public void settle() {}

        @Override
        public List<String> views() {
            return List.of("queue");
        }

        @Override
        public void close() {}
    }

    @Test
    void anOpenLoopCountsTheWaitingOfEverybodyWhoCameMeanwhile() {
        Measured measured = OpenLoop.run(400, LENGTH, new Stumbling());

        assertThat(measured.failed()).isZero();
        assertThat(measured.count()).isEqualTo(400);
        assertThat(measured.micros().getTotalCount()).isEqualTo(400);
        long waited = measured.micros().getCountBetweenValues(STANDSTILL_MICROS / 4, Long.MAX_VALUE / 4);
        // 400 a second, of which those of 0.3 s wait a quarter of the time or longer.
        assertThat(waited).isGreaterThan(60);
        assertThat(measured.more()).containsOnlyKeys("queue");
    }

    @Test
    void aClosedLoopOfOneHardlyNoticesIt() throws Exception {
        Measured measured = ClosedLoop.run(1, LENGTH, new Stumbling()::open);

        // Once, and hardly more often when the machine itself stands still.
        assertThat(measured.micros().getCountBetweenValues(STANDSTILL_MICROS, Long.MAX_VALUE / 4))
                .isBetween(1L, 3L);
        assertThat(measured.count())
                .isEqualTo(measured.micros().getTotalCount())
                .isGreaterThan(40);
    }

    @Test
    void whatIsNotDoneIsNotCounted() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Measured measured = ClosedLoop.run(2, Duration.ofMillis(500), () -> {
            opened.incrementAndGet();
            return step -> {
                if (step == Step.ASSIGN) {
                    throw new IllegalStateException("no");
                }
            };
        });

        assertThat(measured.failed()).isPositive().isLessThanOrEqualTo(opened.get());
        assertThat(measured.count()).isBetween(measured.failed(), (long) opened.get());
    }

    @Test
    void aMeasurementIsTheSameAfterItsWayThroughALine() throws Exception {
        Measured measured =
                ClosedLoop.run(1, Duration.ofMillis(20), () -> _ -> {}).with("more", 1.5);

        Measured read = Measured.ofLine(measured.asLine());

        assertThat(measured.asLine()).doesNotContain("\n");
        assertThat(read).isEqualTo(measured);
    }
}
