package motcua.platform.postgres;

import static java.time.Duration.ofSeconds;
import static motcua.platform.postgres.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class OutageTest {
    private PostgresServer server;

    @BeforeEach
    void start() {
        server = PostgresServer.durable();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anOutageIsToldAndPassesByItself() throws IOException {
        try (StoreUnderTest store = new StoreUnderTest(server)) {
            DatabaseHealth health = new DatabaseHealth(store.dataSource());
            store.engine.appendEvents(event("before", 0));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            server.stop();
            assertThatThrownBy(() -> store.engine.appendEvents(event("during", 0)))
                    .isInstanceOf(EventStoreUnavailable.class);
            assertThatThrownBy(() -> store.sequencesOf("before")).isInstanceOf(EventStoreUnavailable.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            server.startAgain();
            // The pool tries again in growing pauses of up to five seconds.
            await().ignoreExceptionsInstanceOf(EventStoreUnavailable.class)
                    .untilAsserted(() -> store.engine.appendEvents(event("after", 0)));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(store.sequencesOf("before")).containsExactly(0L);
            assertThat(store.sequencesOf("during")).isEmpty();
            assertThat(store.sequencesOf("after")).containsExactly(0L);
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAndAfterARestartIsThereOnce() throws Exception {
        try (StoreUnderTest store = new StoreUnderTest(server)) {
            Clients clients = new Clients(store);
            await().until(() -> clients.acknowledged.size() > 200);
            server.stop();
            server.startAgain();
            int before = clients.acknowledged.size();
            await().atMost(ofSeconds(20)).until(() -> clients.acknowledged.size() > before + 200);
            clients.finish();

            assertThat(clients.acknowledged)
                    .allSatisfy(
                            dossier -> assertThat(store.sequencesOf(dossier)).containsExactly(0L));
            long told = clients.acknowledged.size();
            assertThat(count(store)).isBetween(told, told + clients.unknown.size());
        }
    }

    @Test
    void anAppendWhoseAnswerIsLostIsLookedUpAndCountsOnce() throws Exception {
        AtomicInteger appendsUntilLoss = new AtomicInteger();
        try (StoreUnderTest store = new StoreUnderTest(server, pool -> losingTheAnswer(pool, appendsUntilLoss))) {
            appendsUntilLoss.set(2); // the one that opens inOneCommit, then the shared one
            store.inOneCommit(List.of("a", "b", "c"), dossier -> store.engine.appendEvents(event(dossier, 0)));
            assertThat(appendsUntilLoss).hasNonPositiveValue();
            assertThat(List.of("a", "b", "c"))
                    .allSatisfy(
                            dossier -> assertThat(store.sequencesOf(dossier)).containsExactly(0L));
        }
    }

    /** Four clients that create dossiers as fast as they can and remember what they were told. */
    private static final class Clients {
        final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        final Set<String> unknown = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean finished = new AtomicBoolean();
        private final Thread all;

        Clients(StoreUnderTest store) {
            all = Thread.startVirtualThread(() -> Parallel.inParallel(List.of(1, 2, 3, 4), _ -> {
                while (!finished.get()) {
                    create(store, UUID.randomUUID().toString());
                }
            }));
        }

        private void create(StoreUnderTest store, String dossier) {
            try {
                store.engine.appendEvents(event(dossier, 0));
                acknowledged.add(dossier);
            } catch (EventStoreUnavailable e) {
                if (e.possiblyStored()) {
                    unknown.add(dossier);
                }
            }
        }

        void finish() throws InterruptedException {
            finished.set(true);
            all.join();
        }
    }

    private static long count(StoreUnderTest store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM domain_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A network that delivers one append but not the answer. */
    private static DataSource losingTheAnswer(DataSource pool, AtomicInteger appendsUntilLoss) {
        return proxy(
                DataSource.class,
                pool,
                (_, answer) -> answer instanceof Connection connection
                        ? proxy(
                                Connection.class,
                                connection,
                                (_, prepared) -> prepared instanceof PreparedStatement statement
                                        ? proxy(PreparedStatement.class, statement, (call, result) -> {
                                            if (call.equals("executeBatch")
                                                    && appendsUntilLoss.decrementAndGet() == 0) {
                                                throw new SQLException("the answer is lost", "08006");
                                            }
                                            return result;
                                        })
                                        : prepared)
                        : answer);
    }

    private interface Afterwards {
        Object apply(String call, Object answer) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, call, arguments) -> {
                    try {
                        return afterwards.apply(call.getName(), call.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
