package motcua.query.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for something to happen; what happens between two looks is not missed. */
public final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long times;

    /** How often it was raised; to be read before looking at what one waits for. */
    public long times() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all who wait. */
    public void raise() {
        lock.lock();
        try {
            times++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it was raised more than {@code seen} times, or {@code nanos} have passed. */
    public void await(long seen, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (times <= seen && left > 0) {
                left = raised.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Like {@link #await(long, long)}, in another unit. */
    public void await(long seen, long time, TimeUnit unit) {
        await(seen, unit.toNanos(time));
    }
}
