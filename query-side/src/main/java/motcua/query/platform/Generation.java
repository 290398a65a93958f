package motcua.query.platform;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One generation of a view at work in this process: its processor, its collection, its dead letters. */
final class Generation {

    private static final int ALREADY_THERE = 48;

    private final View view;
    private final String name;
    private final Workshop workshop;
    private final Signal flushed;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Projector projector;
    private final PooledStreamingEventProcessor processor;
    private final List<ViewListener> listeners;
    private final Timer flushes;
    private final DistributionSummary sizes;
    private volatile boolean live;

    /** Throws when the database is away. */
    private Generation(View view, long number, Workshop workshop, Signal flushed) {
        this.view = view;
        this.name = nameOf(view.name(), number);
        this.workshop = workshop;
        this.flushed = flushed;
        this.listeners = workshop.listeners().stream()
                .filter(listener -> listener.view().equals(view.name()))
                .toList();
        this.flushes = workshop.metrics().timer("motcua.view.flush", "view", view.name());
        this.sizes = workshop.metrics().summary("motcua.view.batch.size", "view", view.name());
        MongoCollection<Document> collection = collection(workshop.database());
        this.queue = workshop.letters().queue(name);
        this.projector = new Projector(view.ofAccesses(), () -> view.open(collection), this::flush, queue);
        this.processor = workshop.processor(name, view.segments(), projector);
    }

    /** Starts from where its tokens stand; throws when the database is away. */
    static Generation start(View view, long number, Workshop workshop, Signal flushed) {
        Generation generation = new Generation(view, number, workshop, flushed);
        generation.processor.start();
        return generation;
    }

    /** How the collection, the processor, its tokens and its dead letters are called. */
    static String nameOf(String view, long number) {
        return view + "_" + number;
    }

    private MongoCollection<Document> collection(MongoDatabase database) {
        try {
            // Even an empty generation has a collection, by which its remains are found when it is retired.
            database.createCollection(name);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_THERE) {
                throw e;
            }
        }
        MongoCollection<Document> collection = database.getCollection(name);
        view.prepare(collection);
        return collection;
    }

    private void flush(Projector.Taken taken) {
        flushes.record(() -> taken.batch().flush());
        sizes.record(taken.size());
        flushed.raise();
        if (live) {
            listeners.forEach(listener -> listener.seen(taken.events()));
        }
    }

    String name() {
        return name;
    }

    /** Whether its listeners are told; those of a generation that is still being built would hear old news. */
    void live(boolean live) {
        this.live = live;
    }

    /** How far it has come here and, for segments that other processes work on, in what they have stored. */
    Reach reach() {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        processor.processingStatus().forEach((segment, status) -> tokens.put(segment, status.getTrackingToken()));
        if (tokens.size() < view.segments()) {
            workshop.tokens().of(name).forEach(tokens::putIfAbsent);
        }
        return new Reach(tokens.values());
    }

    void retryDeadLetters() {
        projector.retry(queue.amountOfSequences());
    }

    /** Completes when no worker of it is left. */
    CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }
}
