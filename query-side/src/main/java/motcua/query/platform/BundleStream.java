package motcua.query.platform;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The bundles behind one position. Used by one thread at a time, as Axon does. */
final class BundleStream implements BlockingStream<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Cache<Optional<TrackingToken>, TrackedEventMessage<Bundle>> shared;
    private final Set<Runnable> callbacks;

    private @Nullable TrackingToken position;
    private @Nullable TrackedEventMessage<Bundle> next;
    private @Nullable BlockingStream<TrackedEventMessage<?>> own;
    private @Nullable TrackingToken ownPosition;
    private @Nullable Runnable callback;

    BundleStream(
            StreamableMessageSource<TrackedEventMessage<?>> store,
            Cache<Optional<TrackingToken>, TrackedEventMessage<Bundle>> shared,
            Set<Runnable> callbacks,
            @Nullable TrackingToken position) {
        this.store = store;
        this.shared = shared;
        this.callbacks = callbacks;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    /** Nobody waits here: Axon's coordinator asks again when {@link Feed#wake} calls it. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        if (!hasNextAvailable()) {
            throw new IllegalStateException("nothing is available");
        }
        TrackedEventMessage<Bundle> bundle = Objects.requireNonNull(next);
        next = null;
        position = bundle.trackingToken();
        return bundle;
    }

    private @Nullable TrackedEventMessage<Bundle> read() {
        Optional<TrackingToken> here = Optional.ofNullable(position);
        TrackedEventMessage<Bundle> known = shared.getIfPresent(here);
        if (known != null) {
            return known;
        }
        TrackedEventMessage<Bundle> fresh = bundle(ownStream());
        // A bundle that is not full ends at the head: what follows may come before anybody else reads from here.
        if (fresh != null && fresh.getPayload().full()) {
            shared.put(here, fresh);
        }
        return fresh;
    }

    /** The stream of the store at our position; bundles taken from others leave it behind, then it is opened anew. */
    private BlockingStream<TrackedEventMessage<?>> ownStream() {
        if (own == null || !Objects.equals(ownPosition, position)) {
            closeOwn();
            own = store.openStream(position);
            ownPosition = position;
        }
        return own;
    }

    private @Nullable TrackedEventMessage<Bundle> bundle(BlockingStream<TrackedEventMessage<?>> events) {
        List<Bundle.Entry> entries = new ArrayList<>(Bundle.SIZE);
        TrackedEventMessage<?> last = null;
        int read = 0;
        while (events.hasNextAvailable() && (read < Bundle.SIZE || isSamePosition(events, last))) {
            last = take(events);
            read++;
            if (last instanceof DomainEventMessage<?> event && Bundle.takes(event)) {
                entries.add(Bundle.entry(event));
            }
        }
        if (last == null) {
            return null;
        }
        ownPosition = last.trackingToken();
        Bundle bundle = new Bundle(List.copyOf(entries), read >= Bundle.SIZE);
        return new GenericTrackedEventMessage<>(last.trackingToken(), GenericEventMessage.asEventMessage(bundle));
    }

    /** Several events that an upcaster made of one share its position and may not be parted. */
    private static boolean isSamePosition(
            BlockingStream<TrackedEventMessage<?>> events, @Nullable TrackedEventMessage<?> last) {
        return last != null
                && events.peek()
                        .filter(event -> event.trackingToken().equals(last.trackingToken()))
                        .isPresent();
    }

    private static TrackedEventMessage<?> take(BlockingStream<TrackedEventMessage<?>> events) {
        try {
            return events.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        callbacks.add(callback);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            callbacks.remove(callback);
        }
        closeOwn();
    }

    private void closeOwn() {
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
