package motcua.platform.stored;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** How far a token has come in the store. */
public final class Progress {

    /** The position before the first event. */
    public static final long NOTHING = -1;

    private Progress() {}

    /** The position of {@code token}; {@link #NOTHING} for null. */
    public static long position(@Nullable TrackingToken token) {
        return token == null ? NOTHING : token.position().orElse(NOTHING);
    }

    /** Whether {@code token} has passed all that {@code store} held when {@code head} was its head; null is the head of an empty store. */
    public static boolean hasSeen(
            @Nullable TrackingToken token,
            @Nullable TrackingToken head,
            StreamableMessageSource<TrackedEventMessage<?>> store) {
        return position(token) >= position(head) && !(hasGaps(token) && isBehind(token, head, store));
    }

    private static boolean hasGaps(@Nullable TrackingToken token) {
        return token instanceof GapAwareTrackingToken gaps && gaps.hasGaps();
    }

    /** A gap is a transaction that failed, or one that came in late and was not read yet: only the store can tell. */
    private static boolean isBehind(
            @Nullable TrackingToken token,
            @Nullable TrackingToken head,
            StreamableMessageSource<TrackedEventMessage<?>> store) {
        try (BlockingStream<TrackedEventMessage<?>> rest = store.openStream(token)) {
            return rest.peek()
                    .filter(event -> position(event.trackingToken()) <= position(head))
                    .isPresent();
        }
    }
}
