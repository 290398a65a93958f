package motcua.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import motcua.access.AccessRecorded;
import motcua.admin.AdminActed;
import motcua.dossier.DossierEvent;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Takes the events of each bundle into the batch of their segment and flushes it behind the last event of the batch. Axon
 * stores the token after that, so a process that dies in between reads the batch again; it never skips it.
 */
final class Projector implements EventHandlerInvoker, MessageHandlerInterceptor<EventMessage<?>> {

    private static final String TAKEN = Projector.class.getName();

    /**
     * What one unit of work has taken in and not yet written.
     *
     * @param events those of dossiers among it
     */
    record Taken(View.Batch batch, List<ViewListener.Seen> events, LongAdder count) {
        /** How much it holds, of dossiers, looks or acts. */
        int size() {
            return count.intValue();
        }
    }

    private final boolean ofAccesses;
    private final Supplier<View.Batch> open;
    private final Consumer<Taken> flush;
    private final DeadLetteringEventHandlerInvoker dossiers;

    /**
     * @param ofAccesses whether it takes looks and acts, and not the events of dossiers
     * @param open starts a batch
     * @param flush writes what was taken
     */
    Projector(
            boolean ofAccesses,
            Supplier<View.Batch> open,
            Consumer<Taken> flush,
            SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.ofAccesses = ofAccesses;
        this.open = open;
        this.flush = flush;
        this.dossiers = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers((EventMessageHandler) this::take)
                // The default logs a failing event and goes on without it.
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(queue)
                .enqueuePolicy(this::setAside)
                // Without it every event asks the database whether its dossier is set aside.
                .enableSequenceIdentifierCache()
                .transactionManager(NoTransactionManager.instance())
                .build();
        var _ = dossiers.registerHandlerInterceptor(this::afterEvent);
    }

    @Override
    public boolean canHandle(EventMessage<?> bundle, Segment segment) {
        return ((Bundle) bundle.getPayload()).concerns(segment, ofAccesses);
    }

    @Override
    public void handle(EventMessage<?> bundle, Segment segment) throws Exception {
        for (Bundle.Entry entry : ((Bundle) bundle.getPayload()).entries()) {
            if (entry.concerns(segment, ofAccesses)) {
                dossiers.handle(entry.event(), segment);
            }
        }
    }

    @Override
    public void segmentReleased(Segment segment) {
        dossiers.segmentReleased(segment);
    }

    /** Once more through the dossiers set aside, oldest first; each either comes through whole or stays. */
    void retry(long dossiersAside) {
        for (long tried = 0; tried < dossiersAside; tried++) {
            dossiers.processAny();
        }
    }

    /** Around each bundle of a batch. */
    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (unit instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            flush(unit);
        }
        return result;
    }

    /** Around each event; one that is retried is a unit of its own. */
    private Object afterEvent(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (!(unit instanceof BatchingUnitOfWork<?>)) {
            flush(unit);
        }
        return result;
    }

    private Object take(EventMessage<?> message) {
        // Before the batch is touched: the parsing is the event's own fault.
        Object event = message.getPayload();
        long version = ((DomainEventMessage<?>) message).getSequenceNumber();
        Taken taken = CurrentUnitOfWork.get()
                .getOrComputeResource(TAKEN, _ -> new Taken(open.get(), new ArrayList<>(), new LongAdder()));
        taken.count().increment();
        switch (event) {
            case AccessRecorded access -> taken.batch().add(access);
            case AdminActed acted -> taken.batch().add(acted);
            default -> {
                taken.batch().add((DossierEvent) event, version);
                taken.events().add(new ViewListener.Seen((DossierEvent) event, version));
            }
        }
        return taken;
    }

    /**
     * First writes what came before. Were the letter stored and the batch then lost, the dossier's earlier events would be
     * read again and queue up behind the later one.
     */
    private EnqueueDecision<EventMessage<?>> setAside(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        boolean isRetry = unit.resources().containsKey(DeadLetter.class.getName());
        if (!isRetry) {
            flush(unit);
        }
        return Decisions.enqueue(cause);
    }

    private void flush(UnitOfWork<?> unit) {
        if (unit.resources().get(TAKEN) instanceof Taken taken) {
            flush.accept(taken);
            // A batch is written once; what follows in this unit of work opens another.
            unit.resources().remove(TAKEN);
        }
    }
}
