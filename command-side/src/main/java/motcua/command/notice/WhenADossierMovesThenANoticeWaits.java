package motcua.command.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.notice.Medium;
import motcua.platform.events.StoredNames;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Every step of a dossier is to be told, by every medium (NĐ 224/2026 Điều 15), unless it is no news. A step that this build cannot read gets its notice, too: that one fails, can be seen and tried again, and
 * holds up none of the others, so there are no dead letters beside the outbox.
 */
final class WhenADossierMovesThenANoticeWaits implements EventMessageHandler {

    private final Outbox outbox;
    private final Set<Medium> media;
    private final Duration giveUpAfter;
    private final Runnable wake;

    /** @param wake called when notices have been committed */
    WhenADossierMovesThenANoticeWaits(Outbox outbox, Set<Medium> media, Duration giveUpAfter, Runnable wake) {
        this.outbox = outbox;
        this.media = Set.copyOf(media);
        this.giveUpAfter = giveUpAfter;
        this.wake = wake;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        List<Notice> notices = notices(message);
        if (!notices.isEmpty()) {
            notices.forEach(outbox::add);
            CurrentUnitOfWork.get().afterCommit(_ -> wake.run());
        }
        return null;
    }

    private List<Notice> notices(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> stored) || !Steps.isOfADossier(stored)) {
            return List.of();
        }
        Optional<DossierEvent> step = Steps.read(stored);
        if (step.isPresent() && !Story.isNews(step.get())) {
            return List.of();
        }
        String kind = step.map(known -> StoredNames.of(known.getClass())).orElse(Notice.UNKNOWN);
        DossierId dossier = DossierId.of(stored.getAggregateIdentifier());
        return media.stream()
                .map(medium -> Notice.about(
                        stored.getIdentifier(),
                        kind,
                        dossier,
                        medium,
                        stored.getTimestamp(),
                        stored.getTimestamp().plus(giveUpAfter)))
                .toList();
    }
}
