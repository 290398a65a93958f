package motcua.command.notice;

import java.util.Optional;
import motcua.dossier.DossierEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** Tells the steps of dossiers from what else is stored. */
final class Steps {

    private static final String DOSSIER = "dossier";

    private Steps() {}

    static boolean isOfADossier(DomainEventMessage<?> message) {
        return DOSSIER.equals(message.getType());
    }

    /** The step in {@code message}; empty when this build cannot read it, which is the event's own fault. */
    static Optional<DossierEvent> read(DomainEventMessage<?> message) {
        try {
            return message.getPayload() instanceof DossierEvent step ? Optional.of(step) : Optional.empty();
        } catch (RuntimeException e) {
            // Only the bytes that were read already are looked at here: no outage can be taken for a bad event.
            return Optional.empty();
        }
    }
}
