package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a view has seen what was in the store, also when the sequence of events has gaps. */
class ReachTest {

    @Test
    void theSlowestSegmentCounts() {
        Reach reach = new Reach(List.of(token(10), token(7)));
        assertThat(reach.position()).hasValue(7);
        assertThat(reach.hasSeen(token(7), nothingMore())).isTrue();
        assertThat(reach.hasSeen(token(8), nothingMore())).isFalse();
    }

    @Test
    void aSegmentThatHasSeenNothingIsBehindTheFirstEvent() {
        Reach reach = new Reach(Arrays.asList(token(3), null));
        assertThat(reach.hasSeen(token(0), nothingMore())).isFalse();
        assertThat(reach.hasSeen(null, nothingMore())).isTrue();
    }

    @Test
    void withoutSegmentsNothingWasSeen() {
        assertThat(new Reach(List.of()).hasSeen(null, nothingMore())).isFalse();
    }

    @Test
    void aGapOfATransactionThatFailedKeepsNobodyWaiting() {
        assertThat(new Reach(List.of(token(10, 5))).hasSeen(token(10), nothingMore()))
                .isTrue();
    }

    @Test
    void aGapThatFilledLateWasNotSeen() {
        assertThat(new Reach(List.of(token(10, 5))).hasSeen(token(10), still(token(10))))
                .isFalse();
    }

    @Test
    void whatCameAfterwardsDoesNotCount() {
        assertThat(new Reach(List.of(token(10, 5))).hasSeen(token(10), still(token(11, 5))))
                .isTrue();
    }

    private static TrackingToken token(long index, long... gaps) {
        return GapAwareTrackingToken.newInstance(
                index, Arrays.stream(gaps).boxed().toList());
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> nothingMore() {
        return position -> new Rest(null);
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> still(TrackingToken token) {
        return position ->
                new Rest(new GenericTrackedEventMessage<>(token, GenericEventMessage.asEventMessage("late")));
    }

    private record Rest(@Nullable TrackedEventMessage<?> event) implements BlockingStream<TrackedEventMessage<?>> {
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(event);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return event != null;
        }

        @Override
        @SuppressWarnings("NullAway") // only asked when there is one
        public TrackedEventMessage<?> nextAvailable() {
            return event;
        }

        @Override
        public void close() {}
    }
}
