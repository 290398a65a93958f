package motcua.command.notice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import motcua.dossier.DossierEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a notice tells from the dossier's own events, at the moment it leaves. */
final class Stories {

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);

    private final EventStore store;

    Stories(EventStore store) {
        this.store = store;
    }

    /** Up to the event of {@code notice}; empty when this build cannot read it or one before it. Throws when the store is away. */
    Optional<Story> upTo(Notice notice) {
        List<DossierEvent> steps = new ArrayList<>();
        Iterator<? extends DomainEventMessage<?>> stored =
                store.readEvents(notice.dossier().toString()).asStream().iterator();
        while (stored.hasNext()) {
            DomainEventMessage<?> message = stored.next();
            Optional<DossierEvent> step = Steps.read(message);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            if (message.getIdentifier().equals(notice.event())) {
                return Optional.of(Story.of(steps));
            }
        }
        LOG.warn("notice {} tells of an event that is not in the store", notice.id());
        return Optional.empty();
    }
}
