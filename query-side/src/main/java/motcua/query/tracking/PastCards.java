package motcua.query.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.history.History;
import motcua.query.history.HistoryReader;
import motcua.query.platform.DocumentView;
import motcua.query.platform.Write;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Cards as they stood: made anew from the stored events of one dossier, by the function that makes those of today. */
@Component
final class PastCards {

    private static final EventJson EVENTS = EventJson.serializer();

    private final HistoryReader histories;
    private final StoredStream events;

    PastCards(HistoryReader histories, StoredStream events) {
        this.histories = histories;
        this.events = events;
    }

    /**
     * What {@code card} was at {@code asOf}: the events recorded until then; empty when there were none. Throws what the store throws when
     * it is away.
     */
    Optional<Document> find(Document card, Instant asOf) {
        DossierId dossier = DossierId.of(card.getString(TrackingCard.DOSSIER));
        // The history says how each event is stored, so the page must have come as far as the card.
        return histories
                .find(dossier, card.getLong(DocumentView.VERSION), asOf)
                .map(history -> fold(dossier, history.entries()));
    }

    private Document fold(DossierId dossier, List<History.Entry> entries) {
        Map<Place, byte[]> stored = events.payloads(
                entries.stream().map(entry -> place(dossier, entry)).toList());
        Write card = entries.stream()
                .map(entry -> TrackingCard.write(
                        event(entry, Objects.requireNonNull(stored.get(place(dossier, entry)))), entry.version()))
                .reduce(Write::then)
                .orElseThrow();
        return switch (card) {
            case Write.Put put -> new Document(put.fields()).append(DocumentView.VERSION, put.version());
            case Write.Remove _ -> throw new IllegalStateException("no event removes a card");
        };
    }

    private static Place place(DossierId dossier, History.Entry entry) {
        return new Place(dossier.toString(), entry.version());
    }

    private static DossierEvent event(History.Entry entry, byte[] stored) {
        return EVENTS.deserialize(new SimpleSerializedObject<>(stored, byte[].class, entry.event(), entry.revision()));
    }
}
