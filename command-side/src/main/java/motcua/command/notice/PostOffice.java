package motcua.command.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Everything that works on notices, as one thing that starts and stops; nothing at all when no medium is configured. */
final class PostOffice implements SmartLifecycle {

    /** Before the doors open, so that the first start does not miss a command. */
    private static final int BEFORE_THE_DOORS = SmartLifecycle.DEFAULT_PHASE - 4_096;

    private final Listening listening;
    private final Rounds rounds;
    private final WaitingMetrics metrics;
    private final ScheduledExecutorService measuring = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("notice-metrics").daemon().factory());
    private volatile boolean running;

    PostOffice(Listening listening, Rounds rounds, WaitingMetrics metrics) {
        this.listening = listening;
        this.rounds = rounds;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        if (!rounds.isEmpty()) {
            listening.start();
            rounds.start();
            long millis = WaitingMetrics.INTERVAL.toMillis();
            var _ = measuring.scheduleWithFixedDelay(metrics::measure, 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        measuring.shutdownNow();
        listening.stop();
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_DOORS;
    }
}
