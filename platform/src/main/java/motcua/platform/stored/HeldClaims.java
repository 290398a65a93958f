package motcua.platform.stored;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one processor, for which the database is not asked again what is known: that there is no segment to claim while all
 * are claimed here, and that a claim is ours which was written a moment ago. Positions are stored whenever Axon stores them.
 */
public final class HeldClaims implements TokenStore {

    private final TokenStore store;
    private final Duration fresh;
    private final LongSupplier nanoTime;

    /** Since when each segment that is ours is claimed, in nanoseconds: as of before the database was asked, however long it took. */
    private final Map<Integer, Long> held = new ConcurrentHashMap<>();

    /** All segments there are; empty when others had some of them at the last look. */
    private volatile List<Segment> all = List.of();

    /** How long a claim may stay as it is where processes share tokens and take those from each other that are ten seconds old. */
    public static final Duration FRESH = Duration.ofSeconds(4);

    /**
     * For one processor.
     *
     * @param fresh for how long a claim is not written again although Axon asks for it; {@link #FRESH} unless there is only one process
     * @param nanoTime a clock, in nanoseconds
     */
    public HeldClaims(TokenStore store, Duration fresh, LongSupplier nanoTime) {
        this.store = store;
        this.fresh = fresh;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        List<Segment> known = all;
        if (!known.isEmpty() && known.stream().allMatch(segment -> held.containsKey(segment.getSegmentId()))) {
            return known;
        }
        List<Segment> available = store.fetchAvailableSegments(processor);
        all = available.size() == store.fetchSegments(processor).length ? available : List.of();
        return available;
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's null is the beginning
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        held.remove(segment);
        long at = nanoTime.getAsLong();
        TrackingToken token = store.fetchToken(processor, segment);
        held.put(segment, at);
        return token;
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's null is the beginning
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        held.remove(segment.getSegmentId());
        long at = nanoTime.getAsLong();
        TrackingToken token = store.fetchToken(processor, segment);
        held.put(segment.getSegmentId(), at);
        return token;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        held.remove(segment);
        long at = nanoTime.getAsLong();
        store.storeToken(token, processor, segment);
        held.put(segment, at);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        long now = nanoTime.getAsLong();
        Long at = held.get(segment);
        if (at != null && now - at < fresh.toNanos()) {
            return;
        }
        held.remove(segment);
        store.extendClaim(processor, segment);
        held.put(segment, now);
    }

    /** Whatever fails on the way to here, the segment is not ours any more. */
    @Override
    public void releaseClaim(String processor, int segment) {
        held.remove(segment);
        store.releaseClaim(processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        held.remove(segment);
        store.deleteToken(processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        store.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        store.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        store.initializeSegment(token, processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return store.fetchSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}
