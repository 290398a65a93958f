package motcua.query.trail.log;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log going in this process: one thread sequences and integrates, one publishes, so that a slow witness holds up
 * nobody. May be started again after it was stopped.
 */
public final class Keeper {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Sequencing> sequencings;
    private final Function<BooleanSupplier, Publishing> publishings;
    private volatile @Nullable Work work;

    /** @param publishings makes one that works while the turn is this process's */
    Keeper(Supplier<Sequencing> sequencings, Function<BooleanSupplier, Publishing> publishings) {
        this.sequencings = sequencings;
        this.publishings = publishings;
    }

    private record Work(Sequencing sequencing, Publishing publishing, List<Thread> threads) {}

    /** Never waits for a store: it may come later. */
    public void start() {
        Sequencing sequencing = sequencings.get();
        Publishing publishing = publishings.apply(sequencing::isMine);
        Thread first = Thread.ofPlatform().name("trail-sequencer").daemon().start(sequencing);
        Thread second = Thread.ofPlatform().name("trail-publisher").daemon().start(publishing);
        work = new Work(sequencing, publishing, List.of(first, second));
    }

    /** Whether this process is the one that goes on with the log, as far as it knows. */
    public boolean hasTurn() {
        Work present = work;
        return present != null && present.sequencing().isMine();
    }

    /** Lets the present steps end. Nothing happens when it was never started. */
    public void stop() {
        Work present = work;
        work = null;
        if (present == null) {
            return;
        }
        present.sequencing().stop();
        present.publishing().stop();
        try {
            for (Thread thread : present.threads()) {
                var _ = thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
