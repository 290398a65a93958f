package motcua.query.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import motcua.platform.stored.Progress;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes this process do what the views' book says, again and again: which generations work, which one readers see. It keeps
 * nothing that cannot be read again, so it may die anywhere.
 */
final class ViewKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);

    /** While a generation is built its end is waited for. */
    private static final long SOON_MILLIS = 200;

    private static final long LATER_MILLIS = 1_000;

    private final List<View> views;
    private final Book book;
    private final Shelf shelf;
    private final Rebuild rebuild;
    private final Housekeeping housekeeping;
    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Clock clock;
    private final Signal changed;

    private final Map<String, Lag> lags = new ConcurrentHashMap<>();
    private volatile Map<String, Book.Entry> entries = Map.of();
    private volatile boolean away;
    private volatile boolean running = true;
    private @Nullable Head before;

    /** Where the store ended; null when it was empty. */
    private record Head(@Nullable TrackingToken token) {}

    ViewKeeper(
            List<View> views,
            Book book,
            Shelf shelf,
            Rebuild rebuild,
            Housekeeping housekeeping,
            StreamableMessageSource<TrackedEventMessage<?>> store,
            Clock clock,
            Signal changed) {
        this.views = List.copyOf(views);
        this.book = book;
        this.shelf = shelf;
        this.rebuild = rebuild;
        this.housekeeping = housekeeping;
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public void run() {
        while (running) {
            long seen = changed.times();
            tick();
            boolean isBuilding = entries.values().stream().anyMatch(entry -> entry.building() != null);
            changed.await(seen, isBuilding ? SOON_MILLIS : LATER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop() {
        running = false;
        changed.raise();
    }

    /** What stands in the book, at most about a second old. */
    Book.Entry entry(String view) {
        return entries.getOrDefault(view, new Book.Entry(null, null, null, View.FIRST_SHAPE));
    }

    /** Of the generation readers see, or of the first one while it is being built. */
    Optional<Lag> lag(String view) {
        return Optional.ofNullable(lags.get(view));
    }

    boolean isAway() {
        return away;
    }

    private void tick() {
        try {
            arrange();
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("views stand still until their database and the event store are there", e);
            }
            away = true;
        }
    }

    private void arrange() {
        Head head = new Head(store.createHeadToken());
        Map<String, Book.Entry> present = book.read();
        if (away) {
            LOG.info("views go on");
            // Axon's processors wait up to a minute before they try again; new ones try at once.
            shelf.clear();
        }
        entries = present;
        views.forEach(view -> arrange(view, present.get(view.name()), head.token()));
        before = head;
        housekeeping.run(present);
    }

    private void arrange(View view, Book.@Nullable Entry entry, @Nullable TrackingToken head) {
        if (entry == null) {
            book.enter(view.name(), shelf.nextGeneration(view.name()), view.shape());
            changed.raise();
            return;
        }
        if (entry.shape() != view.shape()) {
            book.begin(view.name(), shelf.nextGeneration(view.name()), view.shape());
            changed.raise();
            return;
        }
        shelf.arrange(view, entry);
        Long shown = entry.live() == null ? entry.building() : entry.live();
        shelf.find(view.name(), shown).ifPresent(generation -> measure(view, generation, head));
        shelf.find(view.name(), entry.building()).filter(this::isCaughtUp).ifPresent(_ -> rebuild.finish(view, entry));
    }

    private void measure(View view, Generation generation, @Nullable TrackingToken head) {
        long position = generation.reach().position().orElse(Progress.NOTHING);
        long newest = Progress.position(head);
        lags.compute(
                view.name(),
                (_, lag) -> lag == null
                        ? Lag.first(position, newest, clock.instant())
                        : lag.next(position, newest, clock.instant()));
    }

    /** Measured against the head of a moment ago: while events arrive, nobody ever stands exactly at the present one. */
    private boolean isCaughtUp(Generation generation) {
        return before != null && generation.reach().hasSeen(before.token(), store);
    }
}
