package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Submission;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen clients at once, with two histories of one log. */
class RaceTest {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 8;
    private static final int COMMON = 2;

    /** Both are signed with the same key; after {@link #COMMON} entries they contradict each other. */
    private static final List<SomeLog> HISTORIES = List.of(SomeLog.of("left", COMMON), SomeLog.of("right", COMMON));

    private final Queue<Checkpoint> cosigned = new ConcurrentLinkedQueue<>();
    private final CountDownLatch start = new CountDownLatch(1);

    @TempDir
    private Path state;

    @RepeatedTest(5)
    void noTwoCosignaturesContradictEachOther() throws Exception {
        try (Stage stage = Stage.on(state);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                running.add(clients.submit(() -> ask(stage, new Random(seed))));
            }
            start.countDown();
            for (Future<?> client : running) {
                client.get();
            }
        }
        assertThat(cosigned).isNotEmpty();
        assertThat(HISTORIES).anySatisfy(history -> assertThatAllAreOf(history, Set.copyOf(cosigned)));
    }

    private Void ask(Stage stage, Random random) throws InterruptedException {
        start.await();
        long known = 0;
        for (int i = 0; i < REQUESTS; i++) {
            SomeLog history = HISTORIES.get(random.nextInt(HISTORIES.size()));
            long size = Math.min(SomeLog.ENTRIES, known + random.nextInt(8));
            Submission submission = history.growth(known, size);
            Answer answer = stage.add(submission);
            assertThat(answer.status()).isIn(200, 409, 422);
            if (Client.cosigned(submission.checkpoint(), answer).isPresent()) {
                cosigned.add(history.checkpoint(size));
                known = size;
            } else if (answer.type().equals("text/x.tlog.size")) {
                known = Long.parseLong(answer.body().strip());
            }
        }
        return null;
    }

    /** Each against each, with the arithmetic of proofs. */
    private static void assertThatAllAreOf(SomeLog history, Set<Checkpoint> cosigned) {
        for (Checkpoint later : cosigned) {
            assertThat(cosigned)
                    .as("before %s", later)
                    .filteredOn(earlier -> earlier.size() <= later.size())
                    .allMatch(earlier -> proof(history, earlier, later).holds(earlier.root(), later.root()));
        }
    }

    private static ConsistencyProof proof(SomeLog history, Checkpoint earlier, Checkpoint later) {
        return history.tree(later.size()).consistency(earlier.size());
    }
}
