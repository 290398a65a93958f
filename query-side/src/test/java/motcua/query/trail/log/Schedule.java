package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets actors run one operation at a time, in an order that follows from the seed alone. Now and then one is stopped for a
 * long time in the middle of what it does, or gets no answer.
 */
final class Schedule implements Gate {

    private static final int RARELY = 150;
    private static final int LONG = 400;

    /** Whom the present thread moves. */
    private static final ThreadLocal<Actor> RUNNING = new ThreadLocal<>();

    private final Random random;
    private final Semaphore back = new Semaphore(0);
    private final List<Actor> actors = new ArrayList<>();
    private int now;
    private boolean ending;

    Schedule(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody who does something again and again. */
    private static final class Actor {

        private final Semaphore turn = new Semaphore(0);
        private boolean isThere = true;
        private int sleepsUntil;
        private @Nullable Throwable failed;
    }

    /** Somebody who does {@code work} again and again until the end. What it throws, but for an {@link Outage}, is a failure. */
    void actor(Runnable work) {
        Actor actor = new Actor();
        actors.add(actor);
        Thread.ofVirtual().start(() -> {
            RUNNING.set(actor);
            actor.turn.acquireUninterruptibly();
            try {
                while (!ending) {
                    work(work);
                }
            } catch (Throwable e) {
                actor.failed = e;
            } finally {
                actor.isThere = false;
                back.release();
            }
        });
    }

    private static void work(Runnable work) {
        try {
            work.run();
        } catch (Outage e) {
            // as in life: and again
        }
    }

    @Override
    public <T> T pass(Kind kind, String what, Supplier<T> operation) {
        Actor actor = RUNNING.get();
        back.release();
        actor.turn.acquireUninterruptibly();
        if (ending || random.nextInt(RARELY) > 0) {
            return operation.get();
        }
        if (random.nextBoolean()) {
            actor.sleepsUntil = now + random.nextInt(LONG);
            return pass(kind, what, operation);
        }
        if (kind == Kind.WRITE && random.nextBoolean()) {
            var _ = operation.get();
        }
        throw new Outage(what);
    }

    /** Lets them run {@code steps} operations, {@code between} being done now and then; then lets all come to an end. */
    void run(int steps, Runnable between) throws Throwable {
        while (now < steps) {
            if (random.nextInt(10) == 0) {
                between.run();
            }
            one();
        }
        ending = true;
        actors.forEach(actor -> actor.sleepsUntil = 0);
        while (actors.stream().anyMatch(actor -> actor.isThere)) {
            one();
        }
    }

    private void one() throws Throwable {
        now++;
        List<Actor> awake = actors.stream()
                .filter(actor -> actor.isThere && actor.sleepsUntil <= now)
                .toList();
        if (!awake.isEmpty()) {
            Actor actor = awake.get(random.nextInt(awake.size()));
            actor.turn.release();
            back.acquireUninterruptibly();
            if (actor.failed != null) {
                throw actor.failed;
            }
        }
    }
}
