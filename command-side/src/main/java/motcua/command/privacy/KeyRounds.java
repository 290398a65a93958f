package motcua.command.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the start and every minute for what is left to do in the key store: erasures that were done and could not be told, and keysets
 * that a previous key-encryption key wrapped.
 */
final class KeyRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);

    /** Some milliseconds of work under one commit. */
    static final int BATCH = 500;

    private final Erasures erasures;
    private final PostgresKeys keys;
    private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    KeyRounds(Erasures erasures, PostgresKeys keys) {
        this.erasures = erasures;
        this.keys = keys;
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("key-rounds").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.MINUTES);
    }

    private void round() {
        trying("what was erased could not be told yet", erasures::tellUntold);
        trying("keysets could not be wrapped anew yet", this::rewrap);
    }

    private void rewrap() {
        int sum = all(() -> keys.rewrap(BATCH), () -> running);
        if (sum > 0) {
            LOG.info("{} keysets are wrapped anew; the key-encryption key before is needed no more", sum);
        }
    }

    /** How many {@code batches} did until one was not full; 0 when it stopped before: whoever reads a number may destroy a key. */
    static int all(IntSupplier batches, BooleanSupplier goesOn) {
        int sum = 0;
        while (goesOn.getAsBoolean()) {
            int some = batches.getAsInt();
            sum += some;
            if (some < BATCH) {
                return sum;
            }
        }
        return 0;
    }

    private static void trying(String complaint, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: {}", complaint, e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
