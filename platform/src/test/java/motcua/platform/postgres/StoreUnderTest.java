package motcua.platform.postgres;

import static motcua.platform.postgres.Parallel.inParallel;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** One instance of the application, as far as its event store goes, wired as {@link PostgresEventStore} wires it. */
final class StoreUnderTest implements AutoCloseable {
    record Happened(String what) {}

    static final Serializer JSON = Jackson3Serializer.builder().build();

    final GroupCommitStorageEngine engine;
    final EventDatabase database;
    private final HikariDataSource application;

    StoreUnderTest(PostgresServer server) {
        this(server, UnaryOperator.identity());
    }

    StoreUnderTest(PostgresServer server, UnaryOperator<DataSource> disturbed) {
        application = server.applicationPool();
        new PostgresEventStore().eventTables(application).migrate();
        database = EventDatabase.beside(application, 8);
        EventConnections connections = new EventConnections(disturbed.apply(database.dataSource()));
        engine = new GroupCommitStorageEngine(
                PostgresEventStore.jdbcEngine(connections, JSON).build(), JSON, new StoredEvents(connections));
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    static DomainEventMessage<Happened> event(String dossier, long sequence) {
        return new GenericDomainEventMessage<>("dossier", dossier, sequence, new Happened(dossier + "/" + sequence));
    }

    static List<DomainEventMessage<Happened>> events(String dossier, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> event(dossier, sequence))
                .toList();
    }

    List<Long> sequencesOf(String dossier) {
        return engine.readEvents(dossier)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    /** Runs {@code append} for all items at once and makes sure that their events share one transaction. */
    <T> void inOneCommit(List<T> items, Consumer<T> append) throws Exception {
        try (Connection holder = dataSource().getConnection();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT await_turn_to_append()");
            Future<?> first = callers.submit(
                    () -> engine.appendEvents(event(UUID.randomUUID().toString(), 0)));
            await().until(() -> writerWaits(holder));
            Future<?> others = callers.submit(() -> inParallel(items, append));
            await().until(() -> engine.appendsWaiting() == items.size());
            holder.commit();
            first.get();
            others.get();
        }
    }

    /** Whether some writer waits for its turn to append. */
    static boolean writerWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM pg_locks WHERE locktype='advisory' AND NOT granted")) {
            return rows.next();
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
        application.close();
    }
}
