package motcua.command.privacy;

import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads it in the events. */
@Component
final class ApplicantsInEvents implements Applicants {

    private final EventStore store;

    ApplicantsInEvents(EventStore store) {
        this.store = store;
    }

    @Override
    public @Nullable String subjectOf(DossierId dossier) {
        return store.readEvents(dossier.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(DossierEvent.class::isInstance)
                .map(event -> SealedIn.applicant((DossierEvent) event))
                .filter(Objects::nonNull)
                .reduce((_, newer) -> newer)
                .map(Sealed::subject)
                .orElse(null);
    }
}
