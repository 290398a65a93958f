package motcua.query.trail;

import motcua.query.trail.log.Trail;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the log with the process. */
@Component
final class TrailLife implements SmartLifecycle {

    private final Trail trail;
    private volatile boolean running;

    TrailLife(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void start() {
        running = true;
        trail.keeper().start();
    }

    @Override
    public void stop() {
        running = false;
        trail.keeper().stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
