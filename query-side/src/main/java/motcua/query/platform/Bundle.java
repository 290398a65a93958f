package motcua.query.platform;

import java.util.List;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Some consecutive events of the store, read and parsed once for all views. To Axon it is one event, so that its bookkeeping,
 * which costs more than the work itself, is paid once for all of them.
 *
 * @param entries the events of dossiers among them, in order
 * @param full whether it ended because it was full and not because there was nothing more to read
 */
record Bundle(List<Entry> entries, boolean full) {

    /** More would be cheaper still, but Axon buffers 1,024 of them for each segment of each view. */
    static final int SIZE = 16;

    /** One event and the hash of its dossier, which chooses the segment. */
    record Entry(DomainEventMessage<?> event, int hash) {}

    boolean concerns(Segment segment) {
        for (Entry entry : entries) {
            if (segment.matches(entry.hash())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the event is one of a dossier; others are left out unread. One of a type nobody knows counts as such. */
    static boolean takes(EventMessage<?> event) {
        Class<?> type = event.getPayloadType();
        return event instanceof DomainEventMessage
                && (DossierEvent.class.isAssignableFrom(type) || type == UnknownSerializedType.class);
    }

    static Entry entry(DomainEventMessage<?> event) {
        parse(event);
        return new Entry(event, Objects.hashCode(event.getAggregateIdentifier()));
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
