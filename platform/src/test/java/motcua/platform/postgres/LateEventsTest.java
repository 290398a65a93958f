package motcua.platform.postgres;

import static motcua.platform.postgres.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateEventsTest {
    private static final String INSERT = "INSERT INTO domain_event (aggregate_identifier, sequence_number,"
            + " event_identifier, type, time_stamp, payload_type, payload, meta_data)"
            + " VALUES (?, 0, ?, 'dossier', ?, ?, convert_to('{\"what\":\"late\"}', 'UTF8'), convert_to('{}', 'UTF8'))";

    private PostgresServer server;
    private StoreUnderTest store;

    @BeforeEach
    void start() {
        server = PostgresServer.durable();
        store = new StoreUnderTest(server);
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void aReaderComesBackForAnEventThatBecameVisibleLate() throws SQLException {
        store.engine.appendEvents(event("first", 0));
        List<String> seen = new ArrayList<>();
        try (Connection slow = store.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            // Out of turn, as only a restore or a replication tool would write.
            slow.createStatement().execute("SET LOCAL session_replication_role = replica");
            insert(slow, "late");
            store.engine.appendEvents(event("second", 0));

            TrackingToken token = read(null, seen);
            assertThat(seen).containsExactly("first", "second");
            assertThat(gaps(token)).containsExactly(2L);

            slow.commit();
            read(token, seen);
        }
        assertThat(seen).containsExactly("first", "second", "late");
    }

    /** Whoever reads what is stored must not be stopped by a column that says nothing of the event. */
    @Test
    void aSpoiledColumnHidesNoRow() throws SQLException {
        store.engine.appendEvents(StoreUnderTest.events("first", 0, 3));
        try (Connection connection = store.dataSource().getConnection()) {
            connection
                    .createStatement()
                    .execute("ALTER TABLE domain_event DISABLE TRIGGER ALL;"
                            + " UPDATE domain_event SET meta_data = NULL, time_stamp = 'whenever' WHERE global_index = 2;"
                            + " ALTER TABLE domain_event ENABLE TRIGGER ALL");
        }
        StoredStream stream = new PostgresStream(store.dataSource(), StoreUnderTest.JSON, listener -> {});

        assertThat(stream.after(null, 10).events())
                .extracting(event -> event.place().sequence())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatIsReadAsBytesComesOnceAlsoWhenItBecameVisibleLate() throws SQLException {
        PostgresStream stream = new PostgresStream(store.dataSource(), StoreUnderTest.JSON, listener -> {});
        store.engine.appendEvents(event("first", 0));
        List<String> seen = new ArrayList<>();
        @Nullable String position;
        try (Connection slow = store.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("SET LOCAL session_replication_role = replica");
            insert(slow, "late");
            store.engine.appendEvents(event("second", 0));
            position = read(stream, null, seen);
            assertThat(seen).containsExactly("first", "second");
            slow.commit();
        }
        position = read(stream, position, seen);
        store.engine.appendEvents(event("third", 0));
        read(stream, position, seen);
        assertThat(seen).containsExactly("first", "second", "late", "third");
    }

    @Test
    void theBytesOfAPlaceAreThoseThatAreStored() {
        PostgresStream stream = new PostgresStream(store.dataSource(), StoreUnderTest.JSON, listener -> {});
        store.engine.appendEvents(StoreUnderTest.events("one", 0, 2));
        Place there = new Place("one", 1);

        assertThat(stream.payloads(List.of(there, new Place("one", 2), new Place("two", 0))))
                .containsOnlyKeys(there)
                .hasEntrySatisfying(
                        there,
                        payload -> assertThat(payload)
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("{\"what\":\"one/1\"}"));
    }

    /** One event a page, so that every position is gone on from. */
    private static @Nullable String read(PostgresStream stream, @Nullable String from, List<String> seen) {
        StoredStream.Page page = stream.after(from, 1);
        while (!page.events().isEmpty()) {
            page.events().forEach(event -> seen.add(event.place().stream()));
            page = stream.after(page.position(), 1);
        }
        return page.position();
    }

    @Test
    void nobodyAppendsPastAnEventThatIsNotYetVisible() throws Exception {
        store.engine.appendEvents(event("first", 0));
        List<String> seen = new ArrayList<>();
        try (Connection slow = store.dataSource().getConnection();
                StoreUnderTest other = new StoreUnderTest(server)) {
            slow.setAutoCommit(false);
            insert(slow, "slow");
            Thread overtaking = Thread.startVirtualThread(() -> other.engine.appendEvents(event("second", 0)));
            await().until(() -> StoreUnderTest.writerWaits(slow));
            TrackingToken token = read(null, seen);
            assertThat(seen).containsExactly("first");

            slow.commit();
            overtaking.join();
            assertThat(gaps(read(token, seen))).isEmpty();
        }
        assertThat(seen).containsExactly("first", "slow", "second");
    }

    private @Nullable TrackingToken read(@Nullable TrackingToken from, List<String> seen) {
        List<? extends TrackedEventMessage<?>> events =
                store.engine.readEvents(from, false).toList();
        events.forEach(event -> seen.add(((DomainEventMessage<?>) event).getAggregateIdentifier()));
        return events.isEmpty() ? from : events.getLast().trackingToken();
    }

    private static Set<Long> gaps(@Nullable TrackingToken token) {
        return token instanceof GapAwareTrackingToken known ? known.getGaps() : Set.of();
    }

    private static void insert(Connection connection, String dossier) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, dossier);
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, DateTimeUtils.formatInstant(Instant.now()));
            statement.setString(4, StoreUnderTest.Happened.class.getName());
            statement.executeUpdate();
        }
    }
}
