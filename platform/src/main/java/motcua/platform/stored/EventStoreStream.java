package motcua.platform.stored;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import motcua.platform.stored.StoredEvent.Place;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The events behind one of Axon's event stores as they are stored, such as those of Axon Server. */
public final class EventStoreStream implements StoredStream, AutoCloseable {

    /** How long the server may take to send an event when there may be more; before that, nothing means nothing yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The log, a reconciliation, whoever reads past it, and the watch over the time. */
    private static final int READERS = 4;

    private final EventStore store;

    private final StoredMessages messages;
    private final ReentrantLock reading = new ReentrantLock();

    /**
     * By the position they stand at, the one used longest ago first: opening costs a round trip and what the server sends
     * ahead, so each reader goes on with the stream of its last page.
     */
    private final SequencedMap<Optional<String>, Open> open = new LinkedHashMap<>();

    /** A stream, and whether nothing came when it was asked last. */
    private record Open(BlockingStream<TrackedEventMessage<?>> stream, boolean isAtEnd) {}

    /** {@code store} reads with {@code serializer} and must have no upcasters. */
    public EventStoreStream(EventStore store, Serializer serializer) {
        this.store = store;
        this.messages = new StoredMessages(serializer);
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        reading.lock();
        try {
            Open known = open.remove(Optional.ofNullable(position));
            return next(known == null ? open(position) : known, position, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        } finally {
            reading.unlock();
        }
    }

    private Open open(@Nullable String position) {
        return new Open(store.openStream(messages.token(position)), false);
    }

    private Page next(Open from, @Nullable String position, int atMost) throws InterruptedException {
        boolean isRead = false;
        try {
            Page page = read(from, position, atMost);
            isRead = true;
            keep(new Open(from.stream(), page.events().isEmpty()), page.position());
            return page;
        } finally {
            if (!isRead) {
                from.stream().close();
            }
        }
    }

    private Page read(Open from, @Nullable String position, int atMost) throws InterruptedException {
        List<StoredEvent> events = new ArrayList<>();
        TrackingToken reached = messages.token(position);
        int millis = from.isAtEnd() ? 0 : Math.toIntExact(PATIENCE.toMillis());
        while (events.size() < atMost && from.stream().hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
            TrackedEventMessage<?> message = from.stream().nextAvailable();
            events.add(messages.event(message));
            reached = message.trackingToken();
            millis = 0;
        }
        return new Page(events, messages.position(reached));
    }

    private void keep(Open read, @Nullable String reached) {
        Open same = open.putLast(Optional.ofNullable(reached), read);
        if (same != null) {
            same.stream().close();
        } else if (open.size() > READERS) {
            open.pollFirstEntry().getValue().stream().close();
        }
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        Map<Place, byte[]> payloads = new HashMap<>();
        places.stream()
                .collect(Collectors.groupingBy(Place::stream))
                .forEach((stream, wanted) -> payloads.putAll(payloads(stream, wanted)));
        payloads.keySet().retainAll(places);
        return payloads;
    }

    private Map<Place, byte[]> payloads(String stream, List<Place> wanted) {
        ToLongFunction<Place> sequence = Place::sequence;
        long first = wanted.stream().mapToLong(sequence).min().orElseThrow();
        long last = wanted.stream().mapToLong(sequence).max().orElseThrow();
        Map<Place, byte[]> payloads = new HashMap<>();
        DomainEventStream events = store.readEvents(stream, first);
        while (events.hasNext() && events.peek().getSequenceNumber() <= last) {
            StoredEvent event = messages.event(events.next());
            payloads.put(event.place(), event.payload());
        }
        return payloads;
    }

    @Override
    public void close() {
        reading.lock();
        try {
            open.values().forEach(one -> one.stream().close());
            open.clear();
        } finally {
            reading.unlock();
        }
    }
}
