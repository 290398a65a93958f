package motcua.command.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.dossier.CodeIssued;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads histories from the event store, for those who may. */
@Component
final class Archive {

    private final EventStore store;
    private final SignedIn signedIn;

    Archive(EventStore store, SignedIn signedIn) {
        this.store = store;
        this.signedIn = signedIn;
    }

    /** What happened to {@code dossier}; refuses one that nobody knows, and a reader from elsewhere. */
    History of(DossierId dossier) {
        History history = find(dossier).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER"));
        signedIn.mustRead(history.card().office(), history.card().decides());
        return history;
    }

    /** The dossiers that {@code office} gave a code to from {@code from} to {@code to}, in the order of their codes. */
    List<DossierId> numbered(OfficeId office, LocalDate from, LocalDate to) {
        List<DossierId> dossiers = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            issued(DossierCode.seriesOf(office, day)).forEach(code -> dossiers.add(code.dossier()));
        }
        return dossiers;
    }

    /** The codes of a series, in the order in which they were given. */
    List<CodeIssued> issued(String series) {
        return stream(series)
                .map(DomainEventMessage::getPayload)
                .filter(CodeIssued.class::isInstance)
                .map(CodeIssued.class::cast)
                .toList();
    }

    /** What happened to {@code dossier}; empty when nobody knows it. */
    Optional<History> find(DossierId dossier) {
        List<Step> steps = stream(dossier.toString()).flatMap(Archive::step).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new History(steps));
    }

    private Stream<? extends DomainEventMessage<?>> stream(String stream) {
        return store.readEvents(stream).asStream();
    }

    private static Stream<Step> step(DomainEventMessage<?> message) {
        return message.getPayload() instanceof DossierEvent event
                ? Stream.of(new Step(message.getSequenceNumber(), event))
                : Stream.empty();
    }
}
