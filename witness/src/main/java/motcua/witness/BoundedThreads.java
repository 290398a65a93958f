package motcua.witness;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** A virtual thread for each request, but no more than this machine can feed; the server hangs up on those beyond. */
final class BoundedThreads implements Executor, AutoCloseable {

    /** As many as connections may be open: see {@link WitnessProgram}. */
    static final int MOST = 256;

    private final Semaphore room = new Semaphore(MOST);

    @Override
    public void execute(Runnable request) {
        if (!room.tryAcquire()) {
            throw new RejectedExecutionException("too many requests at once");
        }
        Thread.startVirtualThread(() -> {
            try {
                request.run();
            } finally {
                room.release();
            }
        });
    }

    /** Waits until no request is left, and lets no other begin. */
    @Override
    public void close() {
        room.acquireUninterruptibly(MOST);
    }
}
