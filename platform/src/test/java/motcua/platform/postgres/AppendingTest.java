package motcua.platform.postgres;

import static motcua.platform.postgres.Parallel.inParallel;
import static motcua.platform.postgres.StoreUnderTest.event;
import static motcua.platform.postgres.StoreUnderTest.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendingTest {
    private static PostgresServer server;
    private static StoreUnderTest store;

    @BeforeAll
    static void start() {
        server = PostgresServer.durable();
        store = new StoreUnderTest(server);
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
        server.close();
    }

    private static String newDossier() {
        return UUID.randomUUID().toString();
    }

    @Test
    void everyAcknowledgedEventIsStoredOnceAndInTheOrderOfItsDossier() throws Exception {
        List<String> dossiers =
                IntStream.range(0, 24).mapToObj(i -> newDossier()).toList();
        inParallel(dossiers, dossier -> events(dossier, 0, 40).forEach(event -> store.engine.appendEvents(event)));
        for (String dossier : dossiers) {
            assertThat(store.sequencesOf(dossier))
                    .containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList());
        }
    }

    @Test
    void ofTwoInstancesThatDecideOnTheSameStateOneLoses() throws Exception {
        String dossier = newDossier();
        store.engine.appendEvents(event(dossier, 0));
        AtomicInteger lost = new AtomicInteger();
        try (StoreUnderTest other = new StoreUnderTest(server)) {
            for (int sequence = 1; sequence <= 20; sequence++) {
                long contested = sequence;
                inParallel(List.of(store, other), instance -> {
                    try {
                        instance.engine.appendEvents(event(dossier, contested));
                    } catch (ConcurrencyException e) {
                        lost.incrementAndGet();
                    }
                });
            }
        }
        assertThat(lost).hasValue(20);
        assertThat(store.sequencesOf(dossier)).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void aConflictFailsOnlyTheCallerWhoseSequenceIsTaken() throws Exception {
        String contested = newDossier();
        store.engine.appendEvents(events(contested, 0, 2));
        List<String> innocent =
                IntStream.range(0, 20).mapToObj(i -> newDossier()).toList();
        List<String> callers = new ArrayList<>(innocent);
        callers.add(10, contested);
        AtomicInteger conflicts = new AtomicInteger();
        store.inOneCommit(callers, dossier -> {
            try {
                store.engine.appendEvents(event(dossier, 1));
            } catch (ConcurrencyException e) {
                assertThat(dossier).isEqualTo(contested);
                conflicts.incrementAndGet();
            }
        });
        assertThat(conflicts).hasValue(1);
        assertThat(innocent)
                .allSatisfy(dossier -> assertThat(store.sequencesOf(dossier)).containsExactly(1L));
    }

    @Test
    void anEventTheDatabaseRefusesFailsAlone() throws Exception {
        String good = newDossier();
        String unstorable = "NUL \0 is no text";
        AtomicInteger refused = new AtomicInteger();
        store.inOneCommit(List.of(good, unstorable), dossier -> {
            try {
                store.engine.appendEvents(event(dossier, 0));
            } catch (RuntimeException e) {
                assertThat(e).isNotInstanceOfAny(EventStoreUnavailable.class, ConcurrencyException.class);
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(1);
        assertThat(store.sequencesOf(good)).containsExactly(0L);
    }

    @Test
    void aDossierThatExistsCannotBeCreatedAgain() {
        String dossier = newDossier();
        store.engine.appendEvents(event(dossier, 0));
        assertThatThrownBy(() -> store.engine.appendEvents(event(dossier, 0))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anImportOfThousandsIsAllOrNothing() {
        List<EventMessage<?>> good = new ArrayList<>();
        List<String> dossiers =
                IntStream.range(0, 1_000).mapToObj(i -> newDossier()).toList();
        dossiers.forEach(dossier -> good.addAll(events(dossier, 0, 2)));
        String failed = newDossier();
        List<EventMessage<?>> bad = new ArrayList<>(events(failed, 0, 2_000));
        bad.add(event(dossiers.getLast(), 1));

        store.engine.appendEvents(good);
        assertThatThrownBy(() -> store.engine.appendEvents(bad)).isInstanceOf(ConcurrencyException.class);

        assertThat(dossiers)
                .allSatisfy(dossier -> assertThat(store.sequencesOf(dossier)).hasSize(2));
        assertThat(store.sequencesOf(failed)).isEmpty();
    }

    @Test
    void aLongHistoryIsReadOverManyPages() {
        String dossier = newDossier();
        store.engine.appendEvents(events(dossier, 0, 2_000));
        assertThat(new HashSet<>(store.sequencesOf(dossier))).hasSize(2_000);
        assertThat(store.engine.lastSequenceNumberFor(dossier)).contains(1_999L);
    }

    /** Whoever may not wait, such as a processor that catches up, is never made to. */
    @Test
    void onlyWhoReadsAtTheEndForAllComesBackAfterAPause() {
        assertThat(timeOf(() -> {
                    store.engine
                            .readEvents(store.engine.createHeadToken(), true)
                            .close();
                    store.engine.appendEvents(event(newDossier(), 0));
                    store.engine
                            .readEvents(store.engine.createHeadToken(), true)
                            .close();
                }))
                .isGreaterThanOrEqualTo(ReadingPace.PAUSE);
        store.engine.appendEvents(event(newDossier(), 0));
        TrackingToken end = store.engine.createHeadToken();
        assertThat(IntStream.range(0, 5)
                        .mapToObj(_ ->
                                timeOf(() -> store.engine.readEvents(end, false).close()))
                        .min(Comparator.naturalOrder()))
                .hasValueSatisfying(shortest -> assertThat(shortest).isLessThan(ReadingPace.PAUSE.dividedBy(2)));
    }

    /** One that was stored would be ignored at each load. */
    @Test
    void aSnapshotIsRefused() {
        String dossier = newDossier();
        assertThatThrownBy(() -> store.engine.storeSnapshot(event(dossier, 0)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(store.engine.readSnapshot(dossier)).isEmpty();
    }

    private static Duration timeOf(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void historyCannotBeRewritten() throws SQLException {
        store.engine.appendEvents(event(newDossier(), 0));
        for (String rewrite : List.of(
                "UPDATE domain_event SET time_stamp = ''", "DELETE FROM domain_event", "TRUNCATE domain_event")) {
            try (Connection connection = store.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(rewrite)).hasMessageContaining("only grows");
            }
        }
    }
}
