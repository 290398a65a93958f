package motcua.query.platform;

import com.mongodb.MongoClientException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import motcua.platform.http.Problem;
import motcua.platform.http.Seat;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where readers ask. Whatever is in the way becomes a problem they can understand: 503 not ready, 504 not seen yet. */
public final class Views {

    /** Other processes write too, and their flushes raise no signal here. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** Who waits leaves their seat in the house to others, and yet asks again and again. */
    static final int MOST_WAITING = 64;

    private final Semaphore patient = new Semaphore(MOST_WAITING);
    private final ViewKeeper keeper;
    private final Shelf shelf;
    private final MongoDatabase database;
    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Duration patience;

    Views(
            ViewKeeper keeper,
            Shelf shelf,
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> store,
            Duration patience) {
        this.keeper = keeper;
        this.shelf = shelf;
        this.database = database;
        this.store = store;
        this.patience = patience;
    }

    /** Asks the generation of {@code view} that is live; 503 while there is none or the database is away. */
    public <T> T ask(String view, Function<MongoCollection<Document>, T> question) {
        return reachable(() -> question.apply(live(view)));
    }

    /** Which collection readers of {@code view} see at present; 503 while there is none. */
    public MongoCollection<Document> live(String view) {
        return database.getCollection(Generation.nameOf(view, liveNumber(view)));
    }

    /** Up to which position of the store {@code view} has come; null when that is not known at present. */
    public @Nullable Long position(String view) {
        return keeper.lag(view).map(Lag::position).orElse(null);
    }

    /**
     * The document {@code id} of {@code view}, once its dossier's event {@code after} is in it.
     *
     * @param after null not to wait; 400 when negative, 504 when it did not come in time, 503 when too many wait already
     */
    public Optional<Document> find(String view, String id, @Nullable Long after) {
        Function<MongoCollection<Document>, Optional<Document>> question = collection -> Optional.ofNullable(
                        collection.find(new Document("_id", id)).first())
                .filter(document -> !document.containsKey(DocumentView.GONE));
        if (after == null) {
            return ask(view, question);
        }
        return await(
                view,
                after,
                () -> ask(view, question).filter(document -> document.getLong(DocumentView.VERSION) >= after));
    }

    /**
     * Waits until {@code view} has seen all that is in the store now: whatever version the caller has in hand is in there.
     *
     * @param after null not to wait; 400 when negative, 504 when it did not come in time, 503 when too many wait already
     */
    public void awaitHead(String view, @Nullable Long after) {
        if (after == null) {
            return;
        }
        TrackingToken head = store.createHeadToken();
        BooleanSupplier seen = () -> reachable(() -> shelf.find(view, liveNumber(view))
                .filter(generation -> generation.reach().hasSeen(head, store))
                .isPresent());
        var _ = await(view, after, () -> seen.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private <T> Optional<T> await(String view, long after, Supplier<Optional<T>> answer) {
        if (after < 0) {
            throw Problem.invalid("after", "a version, 0 or more");
        }
        Signal flushed = shelf.flushed(view);
        long seen = flushed.times();
        Optional<T> already = answer.get();
        if (already.isPresent()) {
            return already;
        }
        if (!patient.tryAcquire()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED");
        }
        try {
            Optional<T> came = Seat.leaveFor(() -> inTime(flushed, seen, answer));
            if (came.isEmpty()) {
                throw Problem.of(HttpStatus.GATEWAY_TIMEOUT, "NOT_SEEN_YET")
                        .with("view", view)
                        .with("after", after);
            }
            return came;
        } finally {
            patient.release();
        }
    }

    private <T> Optional<T> inTime(Signal flushed, long from, Supplier<Optional<T>> answer) {
        long seen = from;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
            flushed.await(seen, Math.min(left, LOOK_AGAIN.toNanos()));
            seen = flushed.times();
            Optional<T> found = answer.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How many wait for what is not there yet. */
    int waiting() {
        return MOST_WAITING - patient.availablePermits();
    }

    private long liveNumber(String view) {
        Long live = keeper.entry(view).live();
        if (live == null) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "VIEW_NOT_READY").with("view", view);
        }
        return Objects.requireNonNull(live);
    }

    static <T> T reachable(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoClientException | MongoSocketException | MongoServerException e) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "VIEWS_AWAY");
        }
    }
}
