package motcua.command.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import motcua.access.Shown;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.command.privacy.SealedIn;
import motcua.command.privacy.Sealer;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.Sealed;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import motcua.platform.security.PathRules;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people wrote about a dossier, opened for the staff of its office and for auditors. On this side, because only this side has
 * the key: views hold nothing that they could give away.
 */
@RestController
@Tag(name = "Lý do · Words", description = "Lý do đã ghi ở từng bước · The reasons that were written down at each step")
final class WordsDoor {

    private static final String PATH = "/api/v1/dossiers/{id}/words";

    private final EventStore store;
    private final Sealer sealer;
    private final SignedIn signedIn;
    private final AccessLog accesses;

    WordsDoor(EventStore store, Sealer sealer, SignedIn signedIn, AccessLog accesses) {
        this.store = store;
        this.sealer = sealer;
        this.signedIn = signedIn;
        this.accesses = accesses;
    }

    /**
     * The words of one step.
     *
     * @param reason why it was done; null when nothing was said
     * @param whyLate why it was written down late; null for a step of that moment
     * @param unreadable whether something was said that cannot be opened: erased, or sealed under another key
     */
    record Words(
            long version, @Nullable String reason, @Nullable String whyLate, boolean unreadable) {}

    /** The steps at which somebody wrote something, oldest first. */
    // Stated, so that who asks for something else is refused before anything is recorded.
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    ResponseEntity<List<Words>> words(@PathVariable DossierId id) {
        List<? extends DomainEventMessage<?>> events =
                store.readEvents(id.toString()).asStream().toList();
        if (events.isEmpty() || !(events.getFirst().getPayload() instanceof DossierEvent)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER");
        }
        signedIn.mustRead(offices(events));
        List<Words> words = events.stream().flatMap(this::words).toList();
        accesses.record(Shown.WORDS, id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words);
    }

    /** Every office that ever had it: which one decides is only said at reception. */
    private static OfficeId[] offices(List<? extends DomainEventMessage<?>> events) {
        return events.stream()
                .map(DomainEventMessage::getPayload)
                .filter(DossierEvent.class::isInstance)
                .map(event -> ((DossierEvent) event).card())
                .flatMap(card -> Stream.of(card.office(), card.decides()))
                .distinct()
                .toArray(OfficeId[]::new);
    }

    private Stream<Words> words(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof DossierEvent event)) {
            return Stream.empty();
        }
        Sealed reason = SealedIn.reason(event);
        Sealed late = event.stamp().whyLate();
        if (reason == null && late == null) {
            return Stream.empty();
        }
        String why = open(event, Field.REASON, reason);
        String whyLate = open(event, Field.WHY_LATE, late);
        boolean isUnreadable = (reason != null && why == null) || (late != null && whyLate == null);
        return Stream.of(new Words(message.getSequenceNumber(), why, whyLate, isUnreadable));
    }

    private @Nullable String open(DossierEvent event, Field field, @Nullable Sealed text) {
        return text == null ? null : sealer.open(Place.in(event, field), text).orElse(null);
    }

    /** Who may come to this door. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PathRules wordsDoors() {
            return PathRules.get(PATH).toReaders();
        }
    }
}
