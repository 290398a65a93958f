package motcua.command.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the start and every minute for erasures that were done and could not be told. */
final class ErasureRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);

    private final Erasures erasures;
    private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    ErasureRounds(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("erasures").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.MINUTES);
    }

    private void round() {
        try {
            erasures.tellUntold();
        } catch (RuntimeException e) {
            LOG.warn("what was erased could not be told yet: {}", e.toString());
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
