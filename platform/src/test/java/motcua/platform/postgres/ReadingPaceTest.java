package motcua.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readings at instants that the test chooses; waiting moves its clock. */
class ReadingPaceTest {

    private static final TrackingToken FIRST = new GlobalSequenceTrackingToken(1);
    private static final TrackingToken SECOND = new GlobalSequenceTrackingToken(2);

    private long now;
    private final ReadingPace pace = new ReadingPace(() -> now, nanos -> now += nanos);

    @AfterEach
    void forgetInterrupt() {
        var _ = Thread.interrupted();
    }

    @Test
    void theFirstReadingIsNotDelayed() {
        assertThat(delayOf(FIRST)).isZero();
    }

    @Test
    void whoFoundSomethingComesBackAfterThePause() {
        pace.await(FIRST);
        assertThat(delayOf(SECOND)).isEqualTo(ReadingPace.PAUSE);
    }

    @Test
    void timeThatHasPassedAlreadyCounts() {
        pace.await(FIRST);
        now += ReadingPace.PAUSE.toNanos() - 1;
        assertThat(delayOf(SECOND)).isEqualTo(Duration.ofNanos(1));
    }

    /** Or an event that comes after a quiet moment would be seen late for nothing. */
    @Test
    void whoFoundNothingMayLookAgainAtOnce() {
        pace.await(null);
        assertThat(delayOf(null)).isZero();
        pace.await(FIRST);
        pace.await(FIRST);
        assertThat(delayOf(FIRST)).isZero();
    }

    @Test
    void aProcessThatEndsIsNotKept() {
        pace.await(FIRST);
        Thread.currentThread().interrupt();
        assertThat(delayOf(SECOND)).isZero();
    }

    private Duration delayOf(@Nullable TrackingToken token) {
        long before = now;
        pace.await(token);
        return Duration.ofNanos(now - before);
    }
}
