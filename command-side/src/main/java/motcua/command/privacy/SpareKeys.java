package motcua.command.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that are durable and nobody's yet. A key must be on the disk before the event that needs it is acknowledged; because these are,
 * a new person costs no commit of their own. Spares that a process takes along into its end stay unused in the store.
 */
final class SpareKeys {

    /** Commits are what costs: large enough to make them rare, small enough that who meets an empty store waits some milliseconds. */
    static final int BATCH = 256;

    private static final Logger LOG = LoggerFactory.getLogger(SpareKeys.class);
    private static final int ENOUGH = 4 * BATCH;

    private final KeyStore store;
    private final KeyEncryption encryption;
    private final Executor background;
    private final ConcurrentLinkedQueue<SubjectKey> ready = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean making = new AtomicBoolean();

    SpareKeys(KeyStore store, KeyEncryption encryption, Executor background) {
        this.store = store;
        this.encryption = encryption;
        this.background = background;
    }

    /** One that is nobody else's. */
    SubjectKey take() {
        SubjectKey spare = ready.poll();
        if (spare == null) {
            return makeNow();
        }
        if (count.decrementAndGet() < ENOUGH / 2) {
            refill();
        }
        return spare;
    }

    /** Who comes first makes some for all that wait. */
    private synchronized SubjectKey makeNow() {
        SubjectKey spare = ready.poll();
        if (spare != null) {
            count.decrementAndGet();
            return spare;
        }
        List<SubjectKey> made = make();
        add(made.subList(1, made.size()));
        return made.getFirst();
    }

    /** Makes more in the background unless that is being done. */
    void refill() {
        if (making.compareAndSet(false, true)) {
            background.execute(this::fill);
        }
    }

    private void fill() {
        try {
            while (count.get() < ENOUGH) {
                add(make());
            }
        } catch (RuntimeException e) {
            // Whoever needs one meets the same fault, and says so.
            LOG.warn("no spare keys could be made: {}", e.toString());
        } finally {
            making.set(false);
        }
    }

    private void add(List<SubjectKey> made) {
        ready.addAll(made);
        count.addAndGet(made.size());
    }

    private List<SubjectKey> make() {
        List<SubjectKey.Fresh> fresh = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            fresh.add(SubjectKey.draw(encryption));
        }
        store.add(fresh);
        return fresh.stream().map(SubjectKey.Fresh::key).toList();
    }
}
