package motcua.command.paper;

import static motcua.platform.security.Role.AUDITOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import motcua.dossier.CodeIssued;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads histories from the event store, for those who may: the staff of the dossier's offices, and auditors. */
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
        refuseUnless(history.card()::concerns);
        return history;
    }

    /** Refuses a reader who neither works at {@code office} nor audits. */
    void mustBeOfTheReader(OfficeId office) {
        refuseUnless(office::equals);
    }

    private void refuseUnless(Predicate<@Nullable OfficeId> mayRead) {
        Account reader = signedIn.account();
        if (!reader.is(AUDITOR) && !mayRead.test(reader.office())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    /** The dossiers that {@code office} gave a code to from {@code from} to {@code to}, in the order of their codes. */
    List<DossierId> numbered(OfficeId office, LocalDate from, LocalDate to) {
        List<DossierId> dossiers = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            stream(DossierCode.seriesOf(office, day))
                    .map(DomainEventMessage::getPayload)
                    .filter(CodeIssued.class::isInstance)
                    .forEach(issued -> dossiers.add(((CodeIssued) issued).dossier()));
        }
        return dossiers;
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
