package motcua.standalone.crash;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where clients find the doors of a process that dies and comes back under another port. */
final class Entrance {

    private static final long PATIENCE_SECONDS = 120;
    private static final long BREATH_MILLIS = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Door open;

    void open(Door door) {
        set(door);
    }

    void close() {
        set(null);
    }

    private void set(@Nullable Door door) {
        lock.lock();
        try {
            open = door;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The doors that are open now, or the next ones that open. */
    Door door() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (open == null) {
                if (left <= 0) {
                    throw new IllegalStateException("nobody opened for " + PATIENCE_SECONDS + " s");
                }
                left = changed.awaitNanos(left);
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Lets a client whose request failed at {@code door} take breath: until something changes, or a moment. */
    void breathe(Door door) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(BREATH_MILLIS);
            while (door.equals(open) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
