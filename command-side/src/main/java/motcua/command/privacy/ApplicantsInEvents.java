package motcua.command.privacy;

import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads it in the events. */
@Component
final class ApplicantsInEvents implements Applicants {

    private final EventStore store;

    ApplicantsInEvents(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<DossierEvent> told(DossierId dossier) {
        return Past.of(dossier, store).tellsApplicant();
    }
}
