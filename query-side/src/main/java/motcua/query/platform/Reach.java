package motcua.query.platform;

import java.util.Collection;
import java.util.OptionalLong;
import motcua.platform.stored.Progress;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** How far the segments of a generation have come in the store. */
record Reach(Collection<@Nullable TrackingToken> tokens) {

    /** The position up to which all segments have come; empty while there are none. */
    OptionalLong position() {
        return tokens.stream().mapToLong(Progress::position).min();
    }

    /** Whether every segment has seen all that {@code store} held when {@code head} was its head. */
    boolean hasSeen(@Nullable TrackingToken head, StreamableMessageSource<TrackedEventMessage<?>> store) {
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> Progress.hasSeen(token, head, store));
    }
}
