package motcua.command.watch;

import java.util.Optional;
import motcua.dossier.DossierEvent;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads stored events of dossiers. */
final class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final String OF_DOSSIER = "dossier.";
    private static final EventJson EVENTS = EventJson.serializer();

    /** Empty for an event of something else, and for one that nobody can read: time goes on for the other dossiers. */
    Optional<DossierEvent> read(StoredEvent event) {
        if (!event.name().startsWith(OF_DOSSIER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EVENTS.deserialize(new SimpleSerializedObject<>(
                    event.payload(), byte[].class, new SimpleSerializedType(event.name(), event.revision()))));
        } catch (RuntimeException e) {
            LOG.warn("event {} cannot be read; its dossier is watched without it", event.id(), e);
            return Optional.empty();
        }
    }
}
