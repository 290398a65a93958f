package motcua.standalone.crash;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several clients at once, until told to go home. */
final class Crowd implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Entrance entrance = new Entrance();
    private volatile boolean over;

    /** Lets {@code count} clients work at whatever {@link #entrance} leads to. */
    static Crowd of(int count, long seed) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < count; i++) {
            Client client = new Client("client" + i, seed + i, crowd.entrance, crowd.ledger);
            crowd.clients.add(crowd.threads.submit(() -> {
                client.work(() -> crowd.over);
                return client;
            }));
        }
        return crowd;
    }

    Entrance entrance() {
        return entrance;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Waits until {@code more} further requests have been answered. */
    void awaitAnswers(int more) {
        int goal = ledger.answers() + more;
        await("answers")
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> ledger.answers() >= goal || clients.stream().anyMatch(Future::isDone));
        rethrow();
    }

    private void rethrow() {
        clients.stream().filter(Future::isDone).forEach(Crowd::join);
    }

    /** Everybody gets an answer to the last request and goes. Throws what any of them met. */
    Ledger goHome() {
        over = true;
        clients.forEach(Crowd::join);
        return ledger;
    }

    private static void join(Future<?> client) {
        try {
            client.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a client", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
