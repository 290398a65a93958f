package motcua.query.platform;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a new generation of a view beside the one readers see, compares the two, then switches. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** How long the other processes leave a comparison to the one that said it was at it. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private final MongoDatabase database;
    private final Book book;
    private final Shelf shelf;
    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Clock clock;
    private final Signal changed;
    private final Set<String> comparing = ConcurrentHashMap.newKeySet();

    Rebuild(
            MongoDatabase database,
            Book book,
            Shelf shelf,
            StreamableMessageSource<TrackedEventMessage<?>> store,
            Clock clock,
            Signal changed) {
        this.database = database;
        this.book = book;
        this.shelf = shelf;
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    /** Begins one; false when one is on, or the first generation is not ready. */
    boolean begin(String view) {
        boolean begun = book.build(view, shelf.nextGeneration(view));
        changed.raise();
        return begun;
    }

    /** Shows a generation that has caught up: the first one at once, a later one when it has been compared. */
    void finish(View view, Book.Entry entry) {
        Long building = entry.building();
        Long live = entry.live();
        if (building == null || !comparing.add(view.name())) {
            return;
        }
        if (live == null) {
            promote(view, building, null);
            comparing.remove(view.name());
        } else {
            var _ = Thread.startVirtualThread(() -> compareAndPromote(view, live, building));
        }
    }

    private void compareAndPromote(View view, long live, long building) {
        try {
            Instant now = clock.instant();
            if (book.claim(view.name(), building, now, now.plus(CLAIM))) {
                promote(view, building, compare(view, live, building));
            }
        } catch (RuntimeException e) {
            // Nothing is decided: the keeper comes back as soon as the claim has run out.
            LOG.warn("generation {} of view {} could not be compared", building, view.name(), e);
        } finally {
            comparing.remove(view.name());
        }
    }

    private Document compare(View view, long live, long building) {
        Document result = new Comparison(
                        view,
                        collection(view, live),
                        collection(view, building),
                        () -> renew(view, building),
                        () -> letCatchUp(view, live, building))
                .run();
        return result.append("live", live).append("built", building).append("at", Date.from(clock.instant()));
    }

    private MongoCollection<Document> collection(View view, long number) {
        return database.getCollection(Generation.nameOf(view.name(), number));
    }

    private void renew(View view, long building) {
        book.extend(view.name(), building, clock.instant().plus(CLAIM));
    }

    /** Lets both generations see the same events, as far as they still arrive. */
    private void letCatchUp(View view, long live, long building) {
        renew(view, building);
        TrackingToken head = store.createHeadToken();
        awaitAtMost(CATCH_UP, () -> hasSeen(view, live, head) && hasSeen(view, building, head));
    }

    private boolean hasSeen(View view, long number, @Nullable TrackingToken head) {
        return shelf.find(view.name(), number)
                .filter(generation -> generation.reach().hasSeen(head, store))
                .isPresent();
    }

    private void awaitAtMost(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        Signal never = new Signal();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            never.await(0, Duration.ofMillis(20).toNanos());
        }
    }

    private void promote(View view, long building, @Nullable Document comparison) {
        if (book.promote(view.name(), building, comparison)) {
            LOG.info("view {} shows generation {}", view.name(), building);
            changed.raise();
        }
    }
}
