package motcua.platform.orders;

import motcua.admin.AdminActed;
import motcua.platform.http.Problem;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes acts down before they are done. */
@Component
final class ActLog {

    private static final String ACT = "act";

    private final EventStore store;

    ActLog(EventStore store) {
        this.store = store;
    }

    /**
     * Returns when {@code acted} is durable, and throws when it is not. A 409 problem for an order that is there already: its stream
     * is named by the order and takes one event, so no process has to remember what came before.
     */
    void append(AdminActed acted) {
        var message = new GenericDomainEventMessage<>(ACT, acted.act().stream(), 0, acted);
        try {
            DefaultUnitOfWork.startAndGet(message).execute(() -> store.publish(message));
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            throw Problem.of(HttpStatus.CONFLICT, "ORDER_REPEATED");
        }
    }
}
