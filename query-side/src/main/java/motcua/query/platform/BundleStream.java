package motcua.query.platform;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The bundles behind one position. Used by one thread at a time, as Axon does. */
final class BundleStream implements BlockingStream<TrackedEventMessage<?>> {

    private final Shared shared;
    private final Set<Runnable> callbacks;

    private @Nullable TrackingToken position;
    private @Nullable TrackedEventMessage<Bundle> next;
    private @Nullable Runnable callback;

    BundleStream(Shared shared, Set<Runnable> callbacks, @Nullable TrackingToken position) {
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
            next = shared.behind(position, this);
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

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        callbacks.add(callback);
        return true;
    }

    @Override
    public void close() {
        shared.leave(this);
        if (callback != null) {
            callbacks.remove(callback);
        }
    }
}
