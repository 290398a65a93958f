package motcua.query.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store as the views read it: in bundles, which views that stand at the same place share. Several views that are
 * rebuilt together then read and parse every event once.
 */
final class Feed implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** About 20,000 events: enough for views that run at different speeds, some 40 MB at most, and only during a replay. */
    private static final long SHARED_BUNDLES = 1_250;

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

    /** By the position they start from; empty stands for the very beginning. */
    private final Cache<Optional<TrackingToken>, TrackedEventMessage<Bundle>> shared = Caffeine.newBuilder()
            .maximumSize(SHARED_BUNDLES)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Feed(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new BundleStream(store, shared, callbacks, position);
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's null is the beginning
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    /** Tells all open streams that there is something new. */
    void wake() {
        callbacks.forEach(Runnable::run);
    }
}
