package motcua.command.privacy;

import java.util.List;
import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.State;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** What happened to a dossier so far, oldest first; nothing when nobody opened it. */
record Past(List<DossierEvent> steps) {

    static Past of(DossierId dossier, EventStore store) {
        return new Past(store.readEvents(dossier.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(DossierEvent.class::isInstance)
                .map(DossierEvent.class::cast)
                .toList());
    }

    /** The newest step that tells who asks for something. */
    Optional<DossierEvent> tellsApplicant() {
        return steps.reversed().stream()
                .filter(step -> SealedIn.applicant(step) != null)
                .findFirst();
    }

    boolean concerns(@Nullable OfficeId office) {
        return steps.stream().anyMatch(step -> step.card().concerns(office));
    }

    /** Whether something in it was sealed when there was one key for everybody. */
    boolean isSealedForAll() {
        return steps.stream()
                .flatMap(step -> SealedIn.all(step).values().stream())
                .anyMatch(told -> told.scheme().equals(FileKey.SCHEME));
    }

    /** The step at which it ended as it stands now; empty while it is open. */
    Optional<DossierEvent> end() {
        return steps.isEmpty() || !State.after(steps.getLast()).isEnd()
                ? Optional.empty()
                : steps.reversed().stream().filter(step -> !isAfterwards(step)).findFirst();
    }

    /** A person who corrects their data, or gets another tracking secret, does not make it last longer. */
    private static boolean isAfterwards(DossierEvent step) {
        return step instanceof DossierEvent.DossierRectified || step instanceof DossierEvent.SecretIssued;
    }
}
