package motcua.query.trail.log;

import java.time.Duration;

/**
 * Keeps the log going in this process: one thread sequences and integrates, one publishes, so that a slow witness holds up
 * nobody.
 */
public final class Keeper {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sequencing sequencing;
    private final Publishing publishing;
    private final Thread[] threads;

    Keeper(Sequencing sequencing, Publishing publishing) {
        this.sequencing = sequencing;
        this.publishing = publishing;
        this.threads = new Thread[] {
            Thread.ofPlatform().name("trail-sequencer").daemon().unstarted(sequencing),
            Thread.ofPlatform().name("trail-publisher").daemon().unstarted(publishing)
        };
    }

    /** Never waits for a store: it may come later. */
    public void start() {
        for (Thread thread : threads) {
            thread.start();
        }
    }

    /** Whether this process is the one that goes on with the log, as far as it knows. */
    public boolean hasTurn() {
        return sequencing.isMine();
    }

    /** Lets the present steps end. Nothing happens when it was never started. */
    public void stop() {
        sequencing.stop();
        publishing.stop();
        try {
            for (Thread thread : threads) {
                if (thread.isAlive()) {
                    var _ = thread.join(PATIENCE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
