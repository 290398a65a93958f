package motcua.platform.postgres;

import static motcua.platform.postgres.StoreUnderTest.JSON;
import static motcua.platform.postgres.StoreUnderTest.event;
import static motcua.platform.postgres.StoreUnderTest.events;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Prints what group commit wins on this machine; not a test, since a number depends on the disk. Both ways take
 * turns in short rounds and the median round counts, so that a busy neighbour disturbs both alike.
 */
final class AppendThroughput {
    private static final long ROUND_MILLIS = 1_000;
    private static final int ROUNDS = 9;

    private AppendThroughput() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.durable();
                StoreUnderTest store = new StoreUnderTest(server)) {
            EventStorageEngine each = oneCommitEach(store);
            round(store.engine, 8);
            round(each, 8);
            for (int clients : List.of(1, 8, 32)) {
                compare(store, each, clients);
            }
            importInBulk(store);
        }
    }

    private static void compare(StoreUnderTest store, EventStorageEngine each, int clients) throws SQLException {
        List<long[]> alone = new ArrayList<>();
        List<long[]> together = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            // Taking turns would keep PostgreSQL from flushing the commits of its many clients together.
            inTurn(store, "DISABLE");
            alone.add(round(each, clients));
            inTurn(store, "ENABLE");
            together.add(round(store.engine, clients));
        }
        print("commit each ", clients, alone);
        print("group commit", clients, together);
    }

    private static void inTurn(StoreUnderTest store, String enableOrDisable) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE domain_event " + enableOrDisable + " TRIGGER domain_event_in_turn");
        }
    }

    /** The same engine and tables as they come with Axon and Spring: a transaction per append. */
    private static EventStorageEngine oneCommitEach(StoreUnderTest store) {
        DataSource enough = EventDatabase.beside(store.dataSource(), 32).dataSource();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(enough))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(enough)))
                .schema(PostgresTables.EVENTS)
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .persistenceExceptionResolver(SqlFailures.UNIQUE_VIOLATION)
                .build();
    }

    /** The latencies of one round, in nanoseconds. */
    private static long[] round(EventStorageEngine engine, int clients) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
        List<long[]> latencies = Collections.synchronizedList(new ArrayList<>());
        Parallel.inParallel(IntStream.range(0, clients).boxed().toList(), _ -> latencies.add(appendUntil(end, engine)));
        return latencies.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private static void print(String name, int clients, List<long[]> rounds) {
        long[] counts =
                rounds.stream().mapToLong(round -> round.length).sorted().toArray();
        long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%s %2d clients: %6d appends/s (%d to %d)  p50 %.2f ms  p99 %.2f ms%n",
                name,
                clients,
                counts[ROUNDS / 2] * 1_000 / ROUND_MILLIS,
                counts[0] * 1_000 / ROUND_MILLIS,
                counts[ROUNDS - 1] * 1_000 / ROUND_MILLIS,
                millis(all, 0.5),
                millis(all, 0.99));
    }

    private static long[] appendUntil(long end, EventStorageEngine engine) {
        List<Long> nanos = new ArrayList<>();
        String dossier = UUID.randomUUID().toString();
        for (long sequence = 0, now = System.nanoTime(); now < end; sequence++) {
            engine.appendEvents(event(dossier, sequence));
            nanos.add(-now + (now = System.nanoTime()));
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    private static void importInBulk(StoreUnderTest store) {
        int calls = 60;
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            List<EventMessage<?>> bulk = new ArrayList<>();
            for (int dossier = 0; dossier < 500; dossier++) {
                bulk.addAll(events(UUID.randomUUID().toString(), 0, 4));
            }
            store.engine.appendEvents(bulk);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("import, 2,000 events a call: %.0f events/s%n", calls * 2_000 / seconds);
    }
}
