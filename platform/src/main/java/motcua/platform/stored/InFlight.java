package motcua.platform.stored;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many commands this process carries out right now: whoever commits for several can know whom it is worth waiting for. */
@Component
public final class InFlight {

    private final AtomicInteger commands = new AtomicInteger();
    private volatile Runnable whenOneEnds = () -> {};

    /** A command begins, which will probably append events. */
    public void begins() {
        commands.incrementAndGet();
    }

    /** A command that began has ended, however that went. */
    public void ends() {
        commands.decrementAndGet();
        whenOneEnds.run();
    }

    /** Those that began and did not end. */
    public int count() {
        return commands.get();
    }

    /** Has {@code run} called after each end, by the thread that ended; the last one who asks for that gets it. */
    public void whenOneEnds(Runnable run) {
        whenOneEnds = run;
    }
}
