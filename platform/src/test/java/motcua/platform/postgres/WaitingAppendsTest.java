package motcua.platform.postgres;

import static motcua.platform.postgres.StoreUnderTest.JSON;
import static motcua.platform.postgres.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The waiting, without a database: an engine whose disk is as slow as the test likes. */
@Timeout(60)
class WaitingAppendsTest {
    private final SlowDisk disk = new SlowDisk();
    private final GroupCommitStorageEngine engine =
            new GroupCommitStorageEngine(disk, JSON, (events, append) -> append.run(), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        disk.spin.countDown();
        engine.close();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogether() {
        List<Caller> callers = new ArrayList<>(List.of(append(0)));
        await().until(() -> disk.commits.size() == 1);
        for (int sequence = 1; sequence <= 10; sequence++) {
            callers.add(append(sequence));
        }
        await().until(() -> engine.appendsWaiting() == 10);
        disk.spin.countDown();
        callers.forEach(Caller::join);
        assertThat(disk.commits).containsExactly(1, 10);
    }

    @Test
    void anInterruptedCallerThatStillWaitsStoresNothing() {
        Caller first = append(0);
        await().until(() -> disk.commits.size() == 1);
        Caller second = append(1);
        await().until(() -> engine.appendsWaiting() == 1);
        second.thread.interrupt();
        assertThatThrownBy(second::join)
                .isInstanceOfSatisfying(
                        EventStoreUnavailable.class,
                        e -> assertThat(e.possiblyStored()).isFalse());
        disk.spin.countDown();
        first.join();
        assertThat(engine.readEvents("dossier").asStream()).hasSize(1);
        assertThat(second.stillInterrupted.join()).isTrue();
    }

    @Test
    void anInterruptedCallerWhoseEventsAreBeingWrittenLearnsTheOutcome() {
        Caller caller = append(0);
        await().until(() -> disk.commits.size() == 1);
        caller.thread.interrupt();
        disk.spin.countDown();
        caller.join();
        assertThat(caller.stillInterrupted.join()).isTrue();
        assertThat(engine.readEvents("dossier").asStream()).hasSize(1);
    }

    @Test
    void closingFinishesWhatWaitsAndRefusesWhatComesLater() {
        List<Caller> callers = new ArrayList<>(List.of(append(0)));
        await().until(() -> disk.commits.size() == 1);
        callers.add(append(1));
        await().until(() -> engine.appendsWaiting() == 1);
        Thread closing = Thread.startVirtualThread(engine::close);
        await().untilAsserted(() -> assertThatThrownBy(() -> engine.appendEvents(event("late", 0)))
                .isInstanceOf(EventStoreUnavailable.class));
        disk.spin.countDown();
        callers.forEach(Caller::join);
        await().until(() -> !closing.isAlive());
    }

    @Test
    void whatCannotBeFinishedInTimeIsFailedNotForgotten() {
        GroupCommitStorageEngine hurried =
                new GroupCommitStorageEngine(disk, JSON, (events, append) -> append.run(), Duration.ofMillis(50));
        Caller stuck = new Caller(() -> hurried.appendEvents(event("dossier", 0)));
        await().until(() -> disk.commits.size() == 1);
        Caller waiting = new Caller(() -> hurried.appendEvents(event("dossier", 1)));
        await().until(() -> hurried.appendsWaiting() == 1);
        hurried.close();
        assertThatThrownBy(waiting::join).isInstanceOf(EventStoreUnavailable.class);
        disk.spin.countDown();
        stuck.join();
    }

    @Test
    void anUnansweredCommitThatCannotBeLookedUpStaysUnknown() {
        AtomicReference<RuntimeException> answer = new AtomicReference<>(EventStoreUnavailable.outcomeUnknown(null));
        disk.spin.countDown();
        disk.failure = answer;
        try (GroupCommitStorageEngine blind = new GroupCommitStorageEngine(disk, JSON, (events, append) -> {
            throw EventStoreUnavailable.nothingStored("still away", null);
        })) {
            assertThatThrownBy(() -> blind.appendEvents(event("dossier", 0)))
                    .isInstanceOfSatisfying(
                            EventStoreUnavailable.class,
                            e -> assertThat(e.possiblyStored()).isTrue());
        }
    }

    @Test
    void whoListensHearsOfEachCommitAndOfEachThatIsInDoubt() {
        List<Duration> heard = Collections.synchronizedList(new ArrayList<>());
        disk.spin.countDown();
        engine.listen(heard::add);
        assertThat(heard).as("what a former process left").containsExactly(EventDatabase.LONGEST_TRANSACTION);
        engine.appendEvents(event("dossier", 0));
        assertThat(heard).hasSize(2).endsWith(Duration.ZERO);
        disk.failure = new AtomicReference<>(EventStoreUnavailable.outcomeUnknown(null));
        assertThatThrownBy(() -> engine.appendEvents(event("dossier", 1))).isInstanceOf(EventStoreUnavailable.class);
        assertThat(heard).hasSizeGreaterThan(2).endsWith(EventDatabase.LONGEST_TRANSACTION);
    }

    @Test
    void anErrorDoesNotEndTheWriter() {
        disk.spin.countDown();
        disk.failure = new AtomicReference<>(new IllegalStateException("a bug"));
        assertThatThrownBy(() -> engine.appendEvents(event("dossier", 0))).hasMessage("a bug");
        disk.failure = new AtomicReference<>();
        engine.appendEvents(event("dossier", 0));
    }

    private Caller append(long sequence) {
        return new Caller(() -> engine.appendEvents(event("dossier", sequence)));
    }

    private static final class Caller {
        final CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
        final Thread thread;

        Caller(Runnable append) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    append.run();
                    failure.complete(null);
                } catch (RuntimeException e) {
                    failure.complete(e);
                }
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
        }

        void join() {
            RuntimeException thrown = failure.join();
            if (thrown != null) {
                throw thrown;
            }
        }
    }

    private static final class SlowDisk extends InMemoryEventStorageEngine {
        final List<Integer> commits = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch spin = new CountDownLatch(1);
        volatile AtomicReference<RuntimeException> failure = new AtomicReference<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            commits.add(events.size());
            try {
                spin.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure.get() != null) {
                throw failure.get();
            }
            super.appendEvents(events);
        }
    }
}
