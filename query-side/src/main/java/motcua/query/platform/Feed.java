package motcua.query.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
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
 * The event store as the views read it: in bundles, which views that stand at the same place share. Whoever comes first reads and
 * parses, the others wait for it and take the same; so every event is read once, live as well as when several views are rebuilt.
 */
final class Feed implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Duration UNUSED = Duration.ofSeconds(10);

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

    private final Shared shared = new Shared(this::read, System::nanoTime);

    /** The streams of the store that nobody reads at the moment, by where they stand: whoever is there takes one and goes on. */
    private final Cache<Optional<TrackingToken>, BlockingStream<TrackedEventMessage<?>>> idle = Caffeine.newBuilder()
            .expireAfterWrite(UNUSED)
            .scheduler(Scheduler.systemScheduler())
            .<Optional<TrackingToken>, BlockingStream<TrackedEventMessage<?>>>evictionListener((_, stream, _) -> {
                if (stream != null) {
                    stream.close();
                }
            })
            .build();

    Feed(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new BundleStream(shared, callbacks, position);
    }

    private @Nullable TrackedEventMessage<Bundle> read(@Nullable TrackingToken position) {
        Optional<TrackingToken> here = Optional.ofNullable(position);
        BlockingStream<TrackedEventMessage<?>> left = idle.asMap().remove(here);
        BlockingStream<TrackedEventMessage<?>> stream = left == null ? store.openStream(position) : left;
        try {
            TrackedEventMessage<Bundle> bundle = Bundle.next(stream);
            leave(stream, bundle == null ? here : Optional.of(bundle.trackingToken()));
            return bundle;
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private void leave(BlockingStream<TrackedEventMessage<?>> stream, Optional<TrackingToken> here) {
        BlockingStream<TrackedEventMessage<?>> other = idle.asMap().put(here, stream);
        if (other != null) {
            other.close();
        }
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
