package motcua.command.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import motcua.command.privacy.Place.Field;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever is named in an event can be found by it, and an erasure will know where something is sealed under which key. What a batch of
 * events tells is written when its last event comes: in the transaction that also moves the position, so neither outruns the other.
 */
final class WhenSomebodyIsNamedThenTheyCanBeFound implements EventMessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WhenSomebodyIsNamedThenTheyCanBeFound.class);
    private static final String BATCH = "motcua.named";

    private final SearchIndex index;
    private final Sealer sealer;
    private final Applicants applicants;
    private final JsonMapper json;

    WhenSomebodyIsNamedThenTheyCanBeFound(SearchIndex index, Sealer sealer, Applicants applicants, JsonMapper json) {
        this.index = index;
        this.sealer = sealer;
        this.applicants = applicants;
        this.json = json;
    }

    /** What the events of one batch have told so far. */
    private static final class Batch {
        final List<SearchIndex.Link> links = new ArrayList<>();
        final Map<DossierId, SearchIndex.Entry> entries = new LinkedHashMap<>();
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Batch batch = unit.getOrComputeResource(BATCH, _ -> new Batch());
        if (isOfADossier(message) && message.getPayload() instanceof DossierEvent event) {
            read(event, batch);
        }
        if (!(unit instanceof BatchingUnitOfWork<?> many) || many.isLastMessage()) {
            index.link(batch.links);
            index.put(batch.entries.values());
        }
        return null;
    }

    /** Nothing else is read: most of what is stored is no step, and some of it no version of this program may know. */
    private static boolean isOfADossier(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> stored
                && stored.getType().equals("dossier");
    }

    private void read(DossierEvent event, Batch batch) {
        SealedIn.all(event)
                .values()
                .forEach(told -> batch.links.add(new SearchIndex.Link(told.subject(), event.dossier())));
        if (SealedIn.applicant(event) != null) {
            batch.entries.put(event.dossier(), entry(event, event));
        } else if (event instanceof DossierReceived && event.card().competent() != null) {
            // From now on it is another office's, too.
            applicants.told(event.dossier()).ifPresent(told -> batch.entries.put(event.dossier(), entry(told, event)));
        }
    }

    /** By whom {@code told} names, at the offices of {@code now}; by nothing, not even by whom it named before, when that opens no more. */
    private SearchIndex.Entry entry(DossierEvent told, DossierEvent now) {
        Sealed applicant = Objects.requireNonNull(SealedIn.applicant(told));
        return new SearchIndex.Entry(now.dossier(), applicant.subject(), now.card(), words(told, applicant));
    }

    /**
     * None when the event or the key is at fault: that will not pass, and nothing that comes behind may wait for it. An outage throws, and the
     * batch comes back.
     */
    private Set<String> words(DossierEvent told, Sealed applicant) {
        try {
            return sealer.open(Place.in(told, Field.APPLICANT), applicant)
                    .map(opened -> words(told, opened))
                    .orElse(Set.of());
        } catch (UnopenedKeyset e) {
            LOG.error("no search finds dossier {}: {}", told.dossier(), e.getMessage());
            return Set.of();
        }
    }

    private Set<String> words(DossierEvent told, String opened) {
        try {
            return SearchWords.of(json.readValue(opened, Applicant.class));
        } catch (RuntimeException e) {
            // Its kind alone: what a reader complains of, it quotes.
            String kind = e.getClass().getSimpleName();
            LOG.error("no search finds dossier {}: its applicant cannot be read, {}", told.dossier(), kind);
            return Set.of();
        }
    }
}
