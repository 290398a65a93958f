package motcua.query.platform;

import java.util.Collection;
import java.util.OptionalLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** How far the segments of a generation have come in the store. */
final class Reach {

    /** The position before the first event. */
    static final long NOTHING = -1;

    private final Collection<@Nullable TrackingToken> tokens;

    Reach(Collection<@Nullable TrackingToken> tokens) {
        this.tokens = tokens;
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? NOTHING : token.position().orElse(NOTHING);
    }

    /** The position up to which all segments have come; empty while there are none. */
    OptionalLong position() {
        return tokens.stream().mapToLong(Reach::position).min();
    }

    /** Whether every segment has seen all that {@code store} held when {@code head} was its head. */
    boolean hasSeen(@Nullable TrackingToken head, StreamableMessageSource<TrackedEventMessage<?>> store) {
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> hasSeen(token, head, store));
    }

    private static boolean hasSeen(
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
