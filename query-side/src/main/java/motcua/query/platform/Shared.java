package motcua.query.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The bundles that were read last, the oldest forgotten first, but not while somebody is about to take it: whoever is ahead is told
 * that there is nothing yet. Views that are rebuilt together so stay together, and each event is read and parsed once for all of them.
 */
final class Shared {

    /** About 20,000 events, some 40 MB at most, and only during a replay. */
    static final int BUNDLES = 1_250;

    /** How long a bundle is kept for others. */
    static final Duration KEPT = Duration.ofSeconds(10);

    /** How long one is kept that ends where the store ended: soon there will be more to read from the same place at once. */
    static final Duration KEPT_SHORT = Duration.ofMillis(50);

    /** Who did not come for so long is waited for no more, and will have to read for itself. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Function<@Nullable TrackingToken, @Nullable TrackedEventMessage<Bundle>> store;
    private final LongSupplier nanoTime;

    /** By the position they start from; empty stands for the very beginning. */
    private final SequencedMap<Optional<TrackingToken>, Read> reads = new LinkedHashMap<>();

    private final Map<Object, Stand> readers = new HashMap<>();

    private record Read(TrackedEventMessage<Bundle> bundle, long until) {}

    /** What a reader will want next, if it comes again in time. */
    private record Stand(Optional<TrackingToken> here, long until) {}

    /** @param store reads what follows a position; null when there is nothing yet */
    Shared(Function<@Nullable TrackingToken, @Nullable TrackedEventMessage<Bundle>> store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /**
     * What follows {@code position}, null being the beginning; null when there is nothing yet for {@code reader}. Nobody reads while
     * somebody else does: all would read the same.
     */
    synchronized @Nullable TrackedEventMessage<Bundle> behind(@Nullable TrackingToken position, Object reader) {
        long now = nanoTime.getAsLong();
        Optional<TrackingToken> here = Optional.ofNullable(position);
        TrackedEventMessage<Bundle> bundle = behind(here, now);
        Optional<TrackingToken> next = bundle == null ? here : Optional.of(bundle.trackingToken());
        readers.put(reader, new Stand(next, now + PATIENCE.toNanos()));
        return bundle;
    }

    private @Nullable TrackedEventMessage<Bundle> behind(Optional<TrackingToken> here, long now) {
        Read known = reads.get(here);
        if (known != null && (known.bundle.getPayload().full() || known.until - now > 0)) {
            return known.bundle;
        }
        reads.remove(here);
        forget(now);
        if (reads.size() < BUNDLES) {
            return read(here, now);
        }
        return isAhead(here) ? null : store.apply(here.orElse(null));
    }

    /** Whether who stands {@code here} went on from the oldest bundle. Others, such as who is live meanwhile, wait for nobody. */
    private boolean isAhead(Optional<TrackingToken> here) {
        Optional<TrackingToken> end = reads.firstEntry().getKey();
        for (Read read = reads.get(end); read != null; read = reads.get(end)) {
            end = Optional.of(read.bundle.trackingToken());
        }
        return end.equals(here);
    }

    synchronized void leave(Object reader) {
        readers.remove(reader);
    }

    private void forget(long now) {
        while (!reads.isEmpty()) {
            var eldest = reads.firstEntry();
            boolean isOver = eldest.getValue().until - now <= 0 || reads.size() >= BUNDLES;
            if (!isOver || isAwaited(eldest.getKey(), now)) {
                return;
            }
            reads.pollFirstEntry();
        }
    }

    private boolean isAwaited(Optional<TrackingToken> start, long now) {
        return readers.values().stream().anyMatch(reader -> reader.here.equals(start) && reader.until - now > 0);
    }

    private @Nullable TrackedEventMessage<Bundle> read(Optional<TrackingToken> here, long now) {
        TrackedEventMessage<Bundle> bundle = store.apply(here.orElse(null));
        if (bundle != null) {
            Duration kept = bundle.getPayload().full() ? KEPT : KEPT_SHORT;
            reads.put(here, new Read(bundle, now + kept.toNanos()));
        }
        return bundle;
    }
}
