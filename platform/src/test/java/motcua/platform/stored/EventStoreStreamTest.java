package motcua.platform.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream.Page;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a stream that answers as Axon Server does: nothing is there before the server has sent it. */
class EventStoreStreamTest {

    record Happened(String what) {}

    private static final Serializer JSON = Jackson3Serializer.builder().build();

    private final Server server = new Server();
    private final EventStoreStream stream = new EventStoreStream(server, JSON);

    @Test
    void everyEventComesOnceInItsOrder() {
        server.store(10);
        List<String> seen = new ArrayList<>();
        @Nullable String position = null;
        for (Page page = stream.after(null, 3); !page.events().isEmpty(); page = stream.after(position, 3)) {
            assertThat(page.events()).hasSizeLessThanOrEqualTo(3);
            page.events().forEach(event -> seen.add(event.place().stream()));
            position = page.position();
        }
        assertThat(seen).containsExactly("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9");
        assertThat(server.opened).hasSize(1);
    }

    @Test
    void theFirstPageWaitsForWhatTheServerSends() {
        server.store(2);
        assertThat(stream.after(null, 10).events()).hasSize(2);
    }

    @Test
    void anEmptyStoreHasNoPosition() {
        Page page = stream.after(null, 10);
        assertThat(page.events()).isEmpty();
        assertThat(page.position()).isNull();
    }

    @Test
    void anEarlierPositionIsReadFromAgain() {
        server.store(4);
        Page first = stream.after(null, 2);
        Page second = stream.after(first.position(), 2);
        Page again = stream.after(first.position(), 2);
        assertThat(again.events())
                .extracting(StoredEvent::id)
                .isEqualTo(second.events().stream().map(StoredEvent::id).toList());
        assertThat(again.position()).isEqualTo(second.position());
        assertThat(server.opened).hasSize(2);
    }

    @Test
    void twoReadersAreNotInEachOthersWay() {
        server.store(6);
        @Nullable String ahead = stream.after(null, 3).position();
        @Nullable String behind = stream.after(null, 1).position();
        for (int i = 0; i < 2; i++) {
            ahead = stream.after(ahead, 1).position();
            behind = stream.after(behind, 1).position();
        }
        assertThat(server.opened).hasSize(2).noneMatch(sent -> sent.closed);
    }

    @Test
    void streamsThatNobodyGoesOnWithAreClosed() {
        server.store(6);
        for (int i = 1; i <= 6; i++) {
            var _ = stream.after(null, i);
        }
        assertThat(server.opened).filteredOn(sent -> !sent.closed).hasSize(4);
        stream.close();
        assertThat(server.opened).allMatch(sent -> sent.closed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                " {}",
                "org.axonframework.eventhandling.GlobalSequenceTrackingToken [",
                "java.util.ArrayList []",
                "org.axonframework.messaging.MetaData {}"
            })
    void whatIsNoPositionIsRefused(String position) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stream.after(position, 1))
                .withMessage("not a position in the store");
        assertThat(server.opened).isEmpty();
    }

    @Test
    void aStreamThatBrokeIsOpenedAnew() {
        server.store(2);
        Page first = stream.after(null, 1);
        server.opened.getLast().broken = true;
        assertThatThrownBy(() -> stream.after(first.position(), 1)).hasMessage("broken");
        assertThat(stream.after(first.position(), 1).events())
                .extracting(event -> event.place().stream())
                .containsExactly("d1");
        assertThat(server.opened.getFirst().closed).isTrue();
    }

    @Test
    void payloadsComeFromTheirPlaces() {
        server.store(3);
        Place place = new Place("d1", 0);
        Map<Place, byte[]> payloads = stream.payloads(List.of(place, new Place("d1", 7), new Place("nobody", 0)));
        assertThat(payloads).containsOnlyKeys(place);
        assertThat(new String(payloads.get(place), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"what\":\"1\"}");
    }

    /** Events whose global index is their place in the list. */
    private static final class Server implements EventStore {

        private final List<DomainEventMessage<?>> events = new ArrayList<>();
        private final List<Sent> opened = new ArrayList<>();

        void store(int count) {
            for (int i = 0; i < count; i++) {
                events.add(new GenericDomainEventMessage<>("dossier", "d" + events.size(), 0, new Happened("" + i)));
            }
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            long from = token == null ? 0 : token.position().orElseThrow() + 1;
            Sent sent = new Sent(this, (int) from);
            opened.add(sent);
            return sent;
        }

        @Override
        public DomainEventStream readEvents(String stream) {
            return DomainEventStream.of(events.stream()
                    .filter(event -> event.getAggregateIdentifier().equals(stream))
                    .toList());
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publish(List<? extends EventMessage<?>> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }
    }

    /** Holds what was sent ahead, a few events at a time; whoever does not wait for more finds nothing more. */
    private static final class Sent implements BlockingStream<TrackedEventMessage<?>> {

        private static final int AT_A_TIME = 4;

        private final Server server;
        private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
        private int next;
        private boolean broken;
        private boolean closed;

        Sent(Server server, int from) {
            this.server = server;
            this.next = from;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            if (timeout > 0 && buffer.isEmpty()) {
                receive();
            }
            return !buffer.isEmpty();
        }

        private void receive() {
            BiFunction<TrackingToken, DomainEventMessage<?>, TrackedEventMessage<?>> tracked =
                    GenericTrackedDomainEventMessage::new;
            for (int sent = 0; sent < AT_A_TIME && next < server.events.size(); sent++) {
                buffer.add(tracked.apply(new GlobalSequenceTrackingToken(next), server.events.get(next)));
                next++;
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(buffer.peek());
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return buffer.remove();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
