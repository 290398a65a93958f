package motcua.query.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import motcua.platform.events.EventJson;
import motcua.platform.stored.Progress;
import motcua.query.Story;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** Events as bytes, like a store's, without the cost of any particular store; every reader has to parse them itself. */
final class JsonLog implements StreamableMessageSource<TrackedEventMessage<?>> {

    private record Row(String aggregate, long version, SerializedObject<byte[]> payload) {}

    private final EventJson serializer = EventJson.serializer();
    private final SerializedObject<byte[]> nothing = serializer.serialize(MetaData.emptyInstance(), byte[].class);
    private final List<Row> rows = new ArrayList<>();

    EventJson serializer() {
        return serializer;
    }

    void append(Story story) {
        for (int version = 0; version < story.events().size(); version++) {
            rows.add(new Row(
                    story.id.toString(),
                    version,
                    serializer.serialize(story.events().get(version), byte[].class)));
        }
    }

    int size() {
        return rows.size();
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(rows.size() - 1L);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        return new Cursor((int) Progress.position(from) + 1);
    }

    private TrackedEventMessage<?> message(int index) {
        Row row = rows.get(index);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(index),
                "dossier",
                row.aggregate(),
                row.version(),
                new SerializedMessage<>("event-" + index, row.payload(), nothing, serializer),
                () -> Instant.EPOCH);
    }

    private final class Cursor implements BlockingStream<TrackedEventMessage<?>> {
        private int next;

        Cursor(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.of(message(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable() {
            return next < rows.size();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (!hasNextAvailable()) {
                unit.sleep(timeout);
            }
            return hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return message(next++);
        }

        @Override
        public void close() {}
    }
}
