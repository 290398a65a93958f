package motcua.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.access.AccessRecorded;
import motcua.dossier.DossierEvent;
import motcua.platform.events.EventJson;
import motcua.query.Story;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** An event store in memory whose events are stored as JSON, as they are on disk. */
public final class Store implements AutoCloseable {

    public final EventJson serializer = EventJson.serializer();
    public final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    /** Appends all of a story. */
    public void append(Story story) {
        append(story, 0);
    }

    /**
     * Appends a story from its event {@code from} on, one event at a time: Axon's engine in memory puts those of one append in any
     * order, and a reader that sees the later first never comes back for the earlier.
     */
    public void append(Story story, int from) {
        for (int version = from; version < story.events().size(); version++) {
            events.publish(List.of(message(story.events().get(version), version)));
        }
    }

    /** Appends a look. */
    public void append(AccessRecorded access) {
        SerializedObject<byte[]> json = serializer.serialize(access, byte[].class);
        events.publish(
                List.of(message(access.access().stream(), 0, json.getType().getName(), json.getData())));
    }

    /** Appends an event whose JSON nobody can read. */
    void appendBroken(Story story, long version) {
        events.publish(List.of(message(
                story.id.toString(), version, "dossier.received", "{\"broken".getBytes(StandardCharsets.UTF_8))));
    }

    /** Appends an event that is none of a dossier. */
    void appendForeign(long version) {
        events.publish(List.of(
                message("H37.26.01-261123", version, "code.issued", "not even JSON".getBytes(StandardCharsets.UTF_8))));
    }

    DomainEventMessage<?> message(DossierEvent event, long version) {
        SerializedObject<byte[]> json = serializer.serialize(event, byte[].class);
        return message(event.dossier().toString(), version, json.getType().getName(), json.getData());
    }

    private DomainEventMessage<?> message(String aggregate, long version, String name, byte[] json) {
        SerializedObject<byte[]> payload = new SimpleSerializedObject<>(json, byte[].class, name, "1");
        SerializedObject<byte[]> nothing = serializer.serialize(MetaData.from(Map.of()), byte[].class);
        return new GenericDomainEventMessage<>(
                "dossier",
                aggregate,
                version,
                new SerializedMessage<>(UUID.randomUUID().toString(), payload, nothing, serializer),
                Instant::now);
    }

    @Override
    public void close() {
        events.shutDown();
    }
}
