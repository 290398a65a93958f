package motcua.command.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One courier at work, until it is stopped. */
final class Round implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Courier courier;
    private final Duration poll;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running = true;
    private boolean away;

    Round(Courier courier, Duration poll) {
        this.courier = courier;
        this.poll = poll;
    }

    /** There may be something to carry. */
    void ring() {
        bell.release();
    }

    /** Finishes what is in hand. */
    void stop() {
        running = false;
        ring();
    }

    @Override
    public void run() {
        while (running) {
            if (!isSomethingCarried()) {
                await();
            }
        }
    }

    private boolean isSomethingCarried() {
        try {
            boolean carried = courier.carryNext();
            away = false;
            return carried;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("notices stand still until their database and the event store are there", e);
            }
            away = true;
            return false;
        }
    }

    private void await() {
        try {
            var _ = bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
