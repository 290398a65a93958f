package motcua.platform.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends waiting for the one writer, in order of arrival. Bounded by its callers: each waits for its own append. */
final class AppendQueue {
    private final int eventsPerCommit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Append> waiting = new ArrayDeque<>();
    private boolean closed;

    AppendQueue(int eventsPerCommit) {
        this.eventsPerCommit = eventsPerCommit;
    }

    /** @throws EventStoreUnavailable after {@link #close()} */
    void add(Append append) {
        lock.lock();
        try {
            if (closed) {
                throw EventStoreUnavailable.nothingStored("The event store is shutting down", null);
            }
            waiting.add(append);
            changed.signal();
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

    /** What waits, up to a commit's worth but at least one append however large; empty once closed and drained. */
    List<Append> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return nextCommit();
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
