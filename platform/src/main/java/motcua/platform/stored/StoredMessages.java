package motcua.platform.stored;

import motcua.platform.stored.StoredEvent.Place;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * What Axon read, turned back into what is stored. Only with the serializer that read it does a message give its stored bytes
 * and not new ones, and only without upcasters are they those of the store.
 */
public final class StoredMessages {

    private final Serializer serializer;

    /** Of a store that reads with {@code serializer} and without upcasters. */
    public StoredMessages(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The event behind {@code message}. */
    public StoredEvent event(EventMessage<?> message) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        return new StoredEvent(
                message.getIdentifier(),
                place(message),
                message.getTimestamp(),
                payload.getType().getName(),
                revision == null ? "0" : revision,
                payload.getData());
    }

    /** An event of no aggregate is the only one of a stream of its own. */
    static Place place(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? new Place(domain.getAggregateIdentifier(), domain.getSequenceNumber())
                : new Place(message.getIdentifier(), 0);
    }

    /** A token as one line of text: its type, a space, its JSON. */
    public @Nullable String position(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        SerializedObject<String> json = serializer.serialize(token, String.class);
        return json.getType().getName() + " " + json.getData();
    }

    /** Reads what {@link #position} writes; throws {@link IllegalArgumentException} for anything else. */
    public @Nullable TrackingToken token(@Nullable String position) {
        if (position == null) {
            return null;
        }
        int space = position.indexOf(' ');
        SerializedType type = new SimpleSerializedType(position.substring(0, Math.max(0, space)), null);
        // Whoever writes into the store of positions may not choose a class to be made.
        if (space < 0 || !TrackingToken.class.isAssignableFrom(serializer.classForType(type))) {
            throw new IllegalArgumentException("not a position in the store");
        }
        try {
            return serializer.deserialize(
                    new SimpleSerializedObject<>(position.substring(space + 1), String.class, type));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a position in the store", e);
        }
    }
}
