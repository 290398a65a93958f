package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readers that are not too far apart take what was read once; who is ahead waits for who is near. */
class SharedTest {

    private final List<Long> reads = new ArrayList<>();
    private long end = Long.MAX_VALUE;
    private boolean full = true;
    private long now = Long.MAX_VALUE - 1; // nanoTime may overflow
    private final Shared shared = new Shared(this::read, () -> now);
    private final Reader ahead = new Reader();
    private final Reader behind = new Reader();

    private @Nullable TrackedEventMessage<Bundle> read(@Nullable TrackingToken position) {
        long next = position == null ? 0 : position.position().orElseThrow() + 1;
        reads.add(next);
        return next >= end
                ? null
                : new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(next),
                        GenericEventMessage.asEventMessage(new Bundle(List.of(), full)));
    }

    private final class Reader {

        private @Nullable TrackingToken position;

        private boolean takes() {
            TrackedEventMessage<Bundle> bundle = shared.behind(position, this);
            position = bundle == null ? position : bundle.trackingToken();
            return bundle != null;
        }

        private int takesAll() {
            int taken = 0;
            while (takes()) {
                taken++;
            }
            return taken;
        }

        private void takes(int bundles) {
            for (int taken = 0; taken < bundles; taken++) {
                assertThat(takes()).isTrue();
            }
        }
    }

    @Test
    void whatOneHasReadAnotherTakes() {
        end = 5;
        assertThat(ahead.takesAll()).isEqualTo(5);
        assertThat(behind.takesAll()).isEqualTo(5);
        assertThat(reads).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 5L);
    }

    @Test
    void whoIsAheadWaitsForWhoIsAboutToTakeTheOldest() {
        behind.takes(1);
        assertThat(ahead.takesAll()).isEqualTo(1 + Shared.BUNDLES);
        behind.takes(1);
        assertThat(ahead.takesAll()).isEqualTo(1);
        behind.takes(Shared.BUNDLES);
        behind.takes(1);
        assertThat(reads).doesNotHaveDuplicates();
    }

    @Test
    void whoDoesNotComeIsNotWaitedFor() {
        behind.takes(1);
        assertThat(ahead.takesAll()).isEqualTo(1 + Shared.BUNDLES);
        pass(Shared.PATIENCE);
        ahead.takes(2 * Shared.BUNDLES);
        reads.clear();
        behind.takes(1);
        assertThat(reads).containsExactly(1L);
    }

    @Test
    void whoLeftIsNotWaitedFor() {
        behind.takes(1);
        assertThat(ahead.takesAll()).isEqualTo(1 + Shared.BUNDLES);
        shared.leave(behind);
        ahead.takes(Shared.BUNDLES);
    }

    @Test
    void whoIsFarBehindHoldsNobodyUp() {
        ahead.takes(2 * Shared.BUNDLES);
        behind.takes(1);
        ahead.takes(2 * Shared.BUNDLES);
        behind.takes(1);
        assertThat(reads).endsWith(1L);
    }

    @Test
    void whoIsElsewhereWaitsForNeither() {
        Reader live = new Reader();
        live.position = new GlobalSequenceTrackingToken(1_000_000);
        behind.takes(1);
        assertThat(ahead.takesAll()).isEqualTo(1 + Shared.BUNDLES);
        live.takes(3);
        assertThat(ahead.takes()).isFalse();
        behind.takes(1);
        ahead.takes(1);
        live.takes(1);
    }

    @Test
    void whatIsKeptForSomebodyIsKeptUntilTheyTakeIt() {
        ahead.takes(3);
        behind.takes(1);
        pass(Shared.KEPT.minus(Shared.PATIENCE).plusMillis(1));
        behind.takes(1);
        pass(Shared.PATIENCE.minusMillis(1));
        ahead.takes(1);
        behind.takes(1);
        assertThat(reads).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void nothingIsKeptForLong() {
        ahead.takes(3);
        pass(Shared.KEPT);
        ahead.takes(1);
        behind.takes(1);
        assertThat(reads).containsExactly(0L, 1L, 2L, 3L, 0L);
    }

    @Test
    void whatIsNotFullIsSharedForAMomentOnly() {
        full = false;
        ahead.takes(1);
        behind.takes(1);
        assertThat(reads).containsExactly(0L);
        ahead.takes(1);
        pass(Shared.KEPT_SHORT);
        behind.takes(1);
        assertThat(reads).containsExactly(0L, 1L, 1L);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
