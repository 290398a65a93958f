package motcua.query.trail.reconcile;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Trail;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;

/**
 * Prints how fast a log in a directory is reconciled with a store in memory, then with PostgreSQL. A measurement, not a test.
 * Argument: how many events.
 */
public final class ReconcileBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int STEPS = 4;
    private static final String INSERT =
            "INSERT INTO domain_event (sequence_number, aggregate_identifier, event_identifier,"
                    + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " VALUES (?, ?, ?, 'dossier', ?, ?, ?, ?, '{}')";

    private ReconcileBenchmark() {}

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        Ledger ledger = Ledger.of(events / STEPS, Duration.ofMillis(10));
        measure("store in memory", ledger);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                HikariDataSource database = pool(server.getPostgresDatabase())) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/events")
                    .load()
                    .migrate();
            insert(database, ledger);
            measure("PostgreSQL", stream(database));
        }
    }

    private static void measure(String what, StoredStream store) throws IOException {
        Path home = Files.createTempDirectory("motcua-reconcile");
        try {
            long start = System.nanoTime();
            Trail trail = Trails.open(home, store);
            trail.catchUp();
            System.out.printf("%-16s logged in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
            for (int round = 0; round < ROUNDS; round++) {
                measure(what, trail.log(), store);
            }
        } finally {
            Base.delete(home);
        }
    }

    private static void measure(String what, Log log, StoredStream store) {
        double before = processorSeconds();
        Report report = new Reconciliation(Trails.identity(), log, store, List.of(), Clock.systemUTC()).run();
        System.out.printf(
                "%-16s %,d entries, %,d streams, %,d ms, %,d events/s, %.1f s of processor time, %d findings %s%n",
                what,
                report.entries(),
                report.streams(),
                report.millis(),
                report.eventsPerSecond(),
                processorSeconds() - before,
                report.count(),
                report.counts());
    }

    /** As in the product, where a page does not wait for a connection. */
    private static HikariDataSource pool(DataSource server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static void insert(DataSource database, Ledger ledger) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int index = 0; index < ledger.size(); index++) {
                fill(row, ledger.row(index));
                row.addBatch();
                if (index % 1_000 == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
            connection.commit();
        }
    }

    private static void fill(PreparedStatement row, StoredEvent event) throws SQLException {
        row.setLong(1, event.place().sequence());
        row.setString(2, event.place().stream());
        row.setString(3, event.id());
        row.setString(4, event.at().toString());
        row.setString(5, event.name());
        row.setString(6, event.revision());
        row.setBytes(7, event.payload());
    }

    /** Nobody's business outside its package; a measurement may look in. */
    private static StoredStream stream(DataSource database) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName("motcua.platform.postgres.PostgresStream")
                .getDeclaredConstructor(DataSource.class, Serializer.class);
        constructor.setAccessible(true);
        return (StoredStream) constructor.newInstance(database, EventJson.serializer());
    }

    /** Other work on the machine slows us down but does not count here. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }
}
