package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import motcua.dossier.DossierEvent;
import motcua.platform.events.EventJson;
import motcua.platform.events.StoredNames;
import motcua.platform.stored.StoredStream;
import motcua.query.Story;
import motcua.query.trail.Trails;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The log of a real PostgreSQL, one of whose writers does not wait for its turn, so that its event becomes visible late. */
class PostgresTrailTest {

    private static final String INSERT = "INSERT INTO domain_event (aggregate_identifier, sequence_number,"
            + " event_identifier, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
            + " VALUES (?, ?, ?, 'dossier', ?, ?, ?, ?, convert_to('{}', 'UTF8'))";
    private static final EventJson JSON = EventJson.serializer();

    private static EmbeddedPostgres server;

    private final World world = new World();
    private final Alarms alarms = new Alarms(Trails.NOON);

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"motcua.platform.postgres", "motcua.platform.events"})
    static class Platform {}

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void run(ContextConsumer<AssertableApplicationContext> test) {
        new ApplicationContextRunner()
                .withUserConfiguration(Platform.class)
                .withPropertyValues(
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true")
                .run(test);
    }

    @Test
    void whatBecomesVisibleLateIsLoggedOnce() {
        run(context -> {
            EventStore store = context.getBean(EventStore.class);
            StoredStream stream = context.getBean(StoredStream.class);
            DataSource database = context.getBean(DataSource.class);
            append(store, Story.of(1).whole(), 0, 2);
            try (Connection slow = outOfTurn(database);
                    Connection failing = outOfTurn(database)) {
                insert(slow, Story.of(2).received().last(), 0);
                insert(failing, Story.of(3).received().last(), 0);
                insert(slow, Story.of(4).received().last(), 0);
                append(store, Story.of(1).whole(), 2, 4);
                appendMany(store, 10, 1_500);
                logged(stream, 4 + 1_500);
                assertThat(Head.in(world.head).orElseThrow().position()).contains("gaps");

                slow.commit();
                failing.rollback();
            }
            logged(stream, 4 + 1_500 + 2);
            append(store, Story.of(2).whole(), 1, 4);
            appendMany(store, 2_000, 10);
            logged(stream, 4 + 1_500 + 2 + 3 + 10);
            Audit.expectInAnyOrder(world, ids(database));
            assertThat(alarms.lasting()).isEmpty();
        });
    }

    /** By an instance that knows nothing of those before it. */
    private void logged(StoredStream stream, int size) {
        world.open(stream, Gate.OPEN, alarms).catchUp();
        assertThat(Head.in(world.head).orElseThrow().size()).isEqualTo(size);
    }

    private static void append(EventStore store, Story story, int from, int to) {
        for (int sequence = from; sequence < to; sequence++) {
            store.publish(message(story.events().get(sequence), sequence));
        }
    }

    private static void appendMany(EventStore store, int first, int count) {
        List<GenericDomainEventMessage<DossierEvent>> messages = new ArrayList<>();
        for (int story = first; story < first + count; story++) {
            messages.add(message(Story.of(story).received().last(), 0));
        }
        store.publish(messages);
    }

    private static GenericDomainEventMessage<DossierEvent> message(DossierEvent event, long sequence) {
        return new GenericDomainEventMessage<>("dossier", event.dossier().toString(), sequence, event);
    }

    /** As only a restore or a replication tool would write. */
    private static Connection outOfTurn(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
        }
        return connection;
    }

    private static void insert(Connection connection, DossierEvent event, long sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, event.dossier().toString());
            statement.setLong(2, sequence);
            statement.setString(3, UUID.randomUUID().toString());
            statement.setString(4, DateTimeUtils.formatInstant(Instant.now()));
            statement.setString(5, StoredNames.of(event.getClass()));
            statement.setString(6, StoredNames.REVISION);
            statement.setBytes(7, JSON.serialize(event, byte[].class).getData());
            statement.executeUpdate();
        }
    }

    private static List<String> ids(DataSource database) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT event_identifier FROM domain_event")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
