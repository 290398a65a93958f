package motcua.command.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the start and every minute for what is left to do in the key store: erasures that were done and could not be told, and keysets
 * that a previous key-encryption key wrapped.
 */
final class KeyRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);

    private final Erasures erasures;
    private final Rewrapping rewrapping;
    private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    KeyRounds(Erasures erasures, Rewrapping rewrapping) {
        this.erasures = erasures;
        this.rewrapping = rewrapping;
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
        trying("keysets could not be wrapped anew yet", () -> rewrapping.round(() -> running));
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
