package motcua.platform.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import motcua.platform.stored.InFlight;

/** Appends waiting for the one writer, in order of arrival. Bounded by its callers: each waits for its own append. */
final class AppendQueue {
    private final int eventsPerCommit;
    private final InFlight inFlight;
    private final Duration gathering;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Append> waiting = new ArrayDeque<>();
    private boolean closed;

    /** @param gathering how long a commit waits at most for commands that are in flight */
    AppendQueue(int eventsPerCommit, InFlight inFlight, Duration gathering) {
        this.eventsPerCommit = eventsPerCommit;
        this.gathering = gathering;
        this.inFlight = inFlight;
        inFlight.whenOneEnds(this::wakeIfComplete);
    }

    /** @throws EventStoreUnavailable after {@link #close()} */
    void add(Append append) {
        lock.lock();
        try {
            if (closed) {
                throw EventStoreUnavailable.nothingStored("The event store is shutting down", null);
            }
            waiting.add(append);
            if (waiting.size() == 1 || isComplete()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes back an append the writer has not yet taken; false when it is too late. */
    boolean withdraw(Append append) {
        lock.lock();
        try {
            return waiting.remove(append);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What waits, up to a commit's worth but at least one append however large; empty once closed and drained. Gives the commands
     * that are in flight a moment to come along.
     */
    List<Append> take() {
        lock.lock();
        try {
            do {
                while (waiting.isEmpty() && !closed) {
                    changed.awaitUninterruptibly();
                }
                gather();
                // Whoever was there may have been withdrawn meanwhile.
            } while (waiting.isEmpty() && !closed);
            return nextCommit();
        } finally {
            lock.unlock();
        }
    }

    private void gather() {
        try {
            long left = gathering.toNanos();
            while (left > 0 && !isComplete() && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody is on the way who does not wait yet. */
    private boolean isComplete() {
        return waiting.size() >= inFlight.count();
    }

    private void wakeIfComplete() {
        lock.lock();
        try {
            if (!waiting.isEmpty() && isComplete()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Append> nextCommit() {
        List<Append> commit = new ArrayList<>();
        int events = 0;
        for (Append next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.size();
            if (!commit.isEmpty() && events > eventsPerCommit) {
                break;
            }
            commit.add(waiting.remove());
        }
        return commit;
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
