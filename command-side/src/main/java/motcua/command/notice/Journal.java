package motcua.command.notice;

import java.util.Iterator;
import java.util.Optional;
import motcua.notice.NoticeEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Writes what becomes of a notice into the event store, each notice a stream of its own. The stream is the judge, the outbox
 * follows: an event at a version of a notice is there once, whoever dies or comes too late.
 */
@Component
final class Journal {

    private static final String NOTICE = "notice";

    private final EventStore store;

    Journal(EventStore store) {
        this.store = store;
    }

    /** The event that {@code notice}, as the outbox knows it, is followed by; there is one when somebody died before telling the outbox. */
    Optional<NoticeEvent> next(Notice notice) {
        Iterator<? extends DomainEventMessage<?>> events = store.readEvents(notice.id().stream(), notice.version())
                .asStream()
                .iterator();
        return events.hasNext() ? Optional.of((NoticeEvent) events.next().getPayload()) : Optional.empty();
    }

    /** Appends {@code event} behind {@code notice}; returns it, or the one that somebody else put there first. */
    NoticeEvent append(Notice notice, NoticeEvent event) {
        var message = new GenericDomainEventMessage<>(NOTICE, notice.id().stream(), notice.version(), event);
        try {
            // A unit of work, so that what counts or follows commits sees this one like any other.
            DefaultUnitOfWork.startAndGet(message).execute(() -> store.publish(message));
            return event;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return next(notice).orElseThrow(() -> e);
        }
    }
}
