package motcua.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportStarted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Writes an import's dossiers and its progress in one transaction, past the command bus: a register is no conversation. */
@Component
final class ImportLog {

    private static final String IMPORT = "import";
    private static final String DOSSIER = "dossier";

    private final EventStore store;

    ImportLog(EventStore store) {
        this.store = store;
    }

    /** Where the import stands; empty when it never started. */
    Optional<ImportState> state(String importId) {
        List<ImportEvent> events = events(importId);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        ImportState state = ImportState.start((ImportStarted) events.getFirst());
        for (ImportEvent event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return Optional.of(state);
    }

    /** Its events, oldest first; none when the stream of that name is a dossier's. */
    List<ImportEvent> events(String importId) {
        return store.readEvents(importId)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .takeWhile(ImportEvent.class::isInstance)
                .map(ImportEvent.class::cast)
                .toList();
    }

    /** Whether the stream {@code id} has any event. */
    boolean exists(String id) {
        return store.lastSequenceNumberFor(id).isPresent();
    }

    /**
     * Appends new dossiers together with the event that says how far the import has come. Throws Axon's
     * {@code ConcurrencyException}, with nothing written, when one of the dossiers or the event is there already.
     */
    void append(List<List<DossierEvent>> dossiers, ImportEvent progress, long progressVersion) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (List<DossierEvent> steps : dossiers) {
            for (int version = 0; version < steps.size(); version++) {
                DossierId id = steps.get(version).dossier();
                batch.add(new GenericDomainEventMessage<>(DOSSIER, id.toString(), version, steps.get(version)));
            }
        }
        batch.add(new GenericDomainEventMessage<>(IMPORT, progress.importId(), progressVersion, progress));
        // A unit of work, so that what counts or follows commits sees this one like any other.
        try {
            DefaultUnitOfWork.startAndGet(batch.getLast()).execute(() -> store.publish(batch));
        } catch (AggregateStreamCreationException e) {
            // What Axon calls the conflict over the first event of a stream.
            throw new ConcurrencyException("known already", e);
        }
    }
}
