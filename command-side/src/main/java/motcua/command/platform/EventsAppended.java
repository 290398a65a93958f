package motcua.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Counts events once they are durable; those of a unit of work that failed were never appended. */
@Component
final class EventsAppended implements MessageDispatchInterceptor<EventMessage<?>> {

    private final Counter appended;

    EventsAppended(EventStore store, MeterRegistry metrics) {
        appended = Counter.builder("motcua.events.appended")
                .description("Events appended to the store by this process")
                .register(metrics);
        var _ = store.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(unit -> appended.increment(events.size()));
        }
        return (index, event) -> event;
    }
}
