package motcua.query.platform;

import java.util.ArrayList;
import java.util.List;
import motcua.access.AccessId;
import motcua.access.AccessRecorded;
import motcua.admin.ActId;
import motcua.admin.AdminActed;
import motcua.dossier.DossierEvent;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive events of the store, read and parsed once for all views. To Axon it is one event, so that its bookkeeping,
 * which costs more than the work itself, is paid once for all of them.
 *
 * @param entries the events of dossiers, the looks at them and administrators' acts among them, in order
 * @param full whether it ended because it was full and not because there was nothing more to read
 */
record Bundle(List<Entry> entries, boolean full) {

    /** More would be cheaper still, but Axon buffers 1,024 of them for each segment of each view. */
    static final int SIZE = 16;

    /**
     * One event and the hash of its stream, which chooses the segment.
     *
     * @param ofAccess whether it is a look or an administrator's act, and no step of a dossier
     */
    record Entry(DomainEventMessage<?> event, int hash, boolean ofAccess) {

        boolean concerns(Segment segment, boolean ofAccesses) {
            return ofAccess == ofAccesses && segment.matches(hash);
        }
    }

    /** Whether there is something in it for {@code segment} of a view of dossiers, or of a view {@code ofAccesses}. */
    boolean concerns(Segment segment, boolean ofAccesses) {
        for (Entry entry : entries) {
            if (entry.concerns(segment, ofAccesses)) {
                return true;
            }
        }
        return false;
    }

    /** The next one of {@code events}; null when there is nothing more to read. */
    static @Nullable TrackedEventMessage<Bundle> next(BlockingStream<TrackedEventMessage<?>> events) {
        List<Entry> entries = new ArrayList<>(SIZE);
        TrackedEventMessage<?> last = null;
        int read = 0;
        while (events.hasNextAvailable() && (read < SIZE || isSamePosition(events, last))) {
            last = take(events);
            read++;
            if (last instanceof DomainEventMessage<?> event && takes(event)) {
                entries.add(entry(event));
            }
        }
        if (last == null) {
            return null;
        }
        Bundle bundle = new Bundle(List.copyOf(entries), read >= SIZE);
        return new GenericTrackedEventMessage<>(last.trackingToken(), GenericEventMessage.asEventMessage(bundle));
    }

    /** Several events that an upcaster made of one share its position and may not be parted. */
    private static boolean isSamePosition(
            BlockingStream<TrackedEventMessage<?>> events, @Nullable TrackedEventMessage<?> last) {
        return last != null
                && events.peek()
                        .filter(event -> event.trackingToken().equals(last.trackingToken()))
                        .isPresent();
    }

    private static TrackedEventMessage<?> take(BlockingStream<TrackedEventMessage<?>> events) {
        try {
            return events.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    /** Whether the event is one of a dossier, a look or an act; others are left out unread. One of a type nobody knows counts as such. */
    private static boolean takes(EventMessage<?> event) {
        Class<?> type = event.getPayloadType();
        return event instanceof DomainEventMessage
                && (DossierEvent.class.isAssignableFrom(type)
                        || type == AccessRecorded.class
                        || type == AdminActed.class
                        || type == UnknownSerializedType.class);
    }

    static Entry entry(DomainEventMessage<?> event) {
        parse(event);
        String stream = event.getAggregateIdentifier();
        return new Entry(event, stream.hashCode(), AccessId.namesStream(stream) || ActId.namesStream(stream));
    }

    /** Axon keeps what was parsed. A fault is left to the handler, which meets it again and sets this dossier aside. */
    @SuppressWarnings({"unused", "EmptyCatch"})
    private static void parse(EventMessage<?> event) {
        try {
            Object parsed = event.getPayload();
        } catch (RuntimeException e) {
            // the handler meets it again
        }
    }
}
