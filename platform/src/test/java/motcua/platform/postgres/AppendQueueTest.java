package motcua.platform.postgres;

import static motcua.platform.postgres.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import motcua.platform.stored.InFlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom a commit waits for. */
@Timeout(60)
class AppendQueueTest {

    private static final Duration LONGER_THAN_THE_TEST = Duration.ofHours(1);

    private final InFlight inFlight = new InFlight();

    @Test
    void whoeverIsInFlightComesAlong() throws Exception {
        AppendQueue queue = queue(LONGER_THAN_THE_TEST);
        begin(3);
        Taking taking = Taking.from(queue);
        queue.add(append(0));
        taking.awaitGathering();
        queue.add(append(1));
        taking.awaitGathering();
        queue.add(append(2));
        assertThat(taking.result.get()).hasSize(3);
    }

    @Test
    void whoEndsWithoutEventsIsNotWaitedFor() throws Exception {
        AppendQueue queue = queue(LONGER_THAN_THE_TEST);
        begin(2);
        Taking taking = Taking.from(queue);
        queue.add(append(0));
        taking.awaitGathering();
        inFlight.ends();
        assertThat(taking.result.get()).hasSize(1);
    }

    @Test
    void whoIsAloneWaitsForNobody() {
        AppendQueue queue = queue(LONGER_THAN_THE_TEST);
        begin(1);
        queue.add(append(0));
        assertThat(queue.take()).hasSize(1);
        queue.add(append(1));
        assertThat(queue.take()).as("one that was no command").hasSize(1);
    }

    @Test
    void whoComesTooLateKeepsNobodyWaiting() {
        AppendQueue queue = queue(Duration.ofMillis(1));
        begin(2);
        queue.add(append(0));
        assertThat(queue.take()).hasSize(1);
    }

    @Test
    void whoIsWithdrawnMeanwhileLeavesTheWriterWaiting() throws Exception {
        AppendQueue queue = queue(LONGER_THAN_THE_TEST);
        begin(2);
        Taking taking = Taking.from(queue);
        Append withdrawn = append(0);
        queue.add(withdrawn);
        taking.awaitGathering();
        assertThat(queue.withdraw(withdrawn)).isTrue();
        inFlight.ends();
        inFlight.ends();
        queue.add(append(1));
        assertThat(taking.result.get()).as("empty means closed").hasSize(1);
    }

    private AppendQueue queue(Duration gathering) {
        return new AppendQueue(500, inFlight, gathering);
    }

    private void begin(int commands) {
        for (int command = 0; command < commands; command++) {
            inFlight.begins();
        }
    }

    private static Append append(long sequence) {
        return new Append(List.of(event("dossier", sequence)));
    }

    private record Taking(Thread thread, FutureTask<List<Append>> result) {

        static Taking from(AppendQueue queue) {
            FutureTask<List<Append>> result = new FutureTask<>(queue::take);
            return new Taking(Thread.ofPlatform().daemon().start(result), result);
        }

        /** Only then is the next one sure to come later than it could have been left behind. */
        void awaitGathering() {
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
    }
}
