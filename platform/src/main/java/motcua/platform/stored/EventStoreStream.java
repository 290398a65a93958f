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

    /** How long the server may take to send the first event; before that, nothing means nothing yet. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final EventStore store;
    /** The log, a reconciliation, and whoever reads past it. */
    private static final int READERS = 3;

    private final StoredMessages messages;
    private final ReentrantLock reading = new ReentrantLock();

    /**
     * By the position they stand at, the one used longest ago first: opening costs a round trip and what the server sends
     * ahead, so each reader goes on with the stream of its last page.
     */
    private final SequencedMap<Optional<String>, BlockingStream<TrackedEventMessage<?>>> open = new LinkedHashMap<>();

    /** {@code store} reads with {@code serializer} and must have no upcasters. */
    public EventStoreStream(EventStore store, Serializer serializer) {
        this.store = store;
        this.messages = new StoredMessages(serializer);
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        reading.lock();
        try {
            BlockingStream<TrackedEventMessage<?>> known = open.remove(Optional.ofNullable(position));
            return known == null
                    ? next(store.openStream(messages.token(position)), position, atMost, FIRST)
                    : next(known, position, atMost, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        } finally {
            reading.unlock();
        }
    }

    private Page next(
            BlockingStream<TrackedEventMessage<?>> stream, @Nullable String position, int atMost, Duration patience)
            throws InterruptedException {
        boolean isRead = false;
        try {
            Page page = read(stream, position, atMost, patience);
            isRead = true;
            keep(stream, page.position());
            return page;
        } finally {
            if (!isRead) {
                stream.close();
            }
        }
    }

    private Page read(
            BlockingStream<TrackedEventMessage<?>> stream, @Nullable String position, int atMost, Duration patience)
            throws InterruptedException {
        List<StoredEvent> events = new ArrayList<>();
        TrackingToken reached = messages.token(position);
        int millis = Math.toIntExact(patience.toMillis());
        while (events.size() < atMost && stream.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            events.add(messages.event(message));
            reached = message.trackingToken();
            millis = 0;
        }
        return new Page(events, messages.position(reached));
    }

    private void keep(BlockingStream<TrackedEventMessage<?>> stream, @Nullable String reached) {
        BlockingStream<TrackedEventMessage<?>> same = open.putLast(Optional.ofNullable(reached), stream);
        if (same != null) {
            same.close();
        } else if (open.size() > READERS) {
            open.pollFirstEntry().getValue().close();
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
            open.values().forEach(BlockingStream::close);
            open.clear();
        } finally {
            reading.unlock();
        }
    }
}
