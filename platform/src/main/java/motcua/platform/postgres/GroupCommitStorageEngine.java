package motcua.platform.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import motcua.platform.stored.AppendListener;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that wait at the same time share a transaction, hence a flush to disk. Each caller returns only after
 * the commit that covers its events, and fails only for its own fault. Reads go straight to the engine underneath.
 */
final class GroupCommitStorageEngine implements EventStorageEngine, AutoCloseable {
    /** Some milliseconds of inserting: more would make the first caller wait for the last without saving much. */
    private static final int EVENTS_PER_COMMIT = 500;

    private final EventStorageEngine engine;
    private final Serializer serializer;
    private final AppendQueue queue = new AppendQueue(EVENTS_PER_COMMIT);
    private final List<AppendListener> listeners = new CopyOnWriteArrayList<>();
    private final ReadingPace pace = new ReadingPace(System::nanoTime, LockSupport::parkNanos);
    private final Thread writer;
    private final Duration patience;

    GroupCommitStorageEngine(EventStorageEngine engine, Serializer serializer, RepeatedAppend repeated) {
        this(engine, serializer, repeated, EventDatabase.LONGEST_TRANSACTION.plusSeconds(5));
    }

    GroupCommitStorageEngine(
            EventStorageEngine engine, Serializer serializer, RepeatedAppend repeated, Duration patience) {
        this.engine = engine;
        this.serializer = serializer;
        this.patience = patience;
        this.writer = Thread.ofPlatform()
                .daemon()
                .name("event-writer")
                .start(new AppendWriter(queue, this::appendAndTell, repeated));
    }

    /**
     * Stores {@code events} atomically.
     *
     * @throws EventStoreUnavailable when the database is away
     * @throws ConcurrencyException when another event has a sequence number of these
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::serialise);
        Append append = new Append(events);
        queue.add(append);
        append.await(queue::withdraw);
    }

    /** What a process that was killed before this one may still be committing is in doubt as well. */
    void listen(AppendListener listener) {
        listeners.add(listener);
        listener.mayHaveAppended(EventDatabase.LONGEST_TRANSACTION);
    }

    /** Tells of failures, too: the server may commit what it could not answer for, and even later than now. */
    private void appendAndTell(List<? extends EventMessage<?>> events) {
        Duration doubt = EventDatabase.LONGEST_TRANSACTION;
        try {
            append(events, engine);
            doubt = Duration.ZERO;
        } catch (ConcurrencyException e) {
            doubt = Duration.ZERO;
            throw e;
        } finally {
            Duration told = doubt;
            listeners.forEach(listener -> listener.mayHaveAppended(told));
        }
    }

    /**
     * The JDBC engine calls it by another name when the first event in the list is the first of its aggregate. Axon
     * Server does not, and in an append of several aggregates the name is a guess: callers meet one exception only.
     */
    private static void append(List<? extends EventMessage<?>> events, EventStorageEngine engine) {
        try {
            engine.appendEvents(events);
        } catch (AggregateStreamCreationException e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    /** Messages keep their serialised form, so this spends the caller's time and leaves the writer only the disk. */
    private void serialise(EventMessage<?> event) {
        event.serializePayload(serializer, byte[].class);
        event.serializeMetaData(serializer, byte[].class);
    }

    /** How many callers wait for a transaction that has not begun. */
    int appendsWaiting() {
        return queue.size();
    }

    /** Finishes what waits and refuses what comes later. */
    @Override
    public void close() {
        queue.close();
        try {
            if (!writer.join(patience)) {
                failWhatWaits();
            }
        } catch (InterruptedException e) {
            failWhatWaits();
            Thread.currentThread().interrupt();
        }
    }

    private void failWhatWaits() {
        for (List<Append> left = queue.take(); !left.isEmpty(); left = queue.take()) {
            left.forEach(append ->
                    append.failed(EventStoreUnavailable.nothingStored("The event store is shutting down", null)));
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("a dossier has too few events for snapshots");
    }

    /** Who {@code mayBlock} is the one that reads at the end for all; see {@link ReadingPace}. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        if (mayBlock) {
            pace.await(token);
        }
        return engine.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return engine.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    /** Never one: Axon asks at each load, and would have the database asked for what nobody takes. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return engine.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return engine.createTokenAt(dateTime);
    }
}
