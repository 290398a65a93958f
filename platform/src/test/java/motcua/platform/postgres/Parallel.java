package motcua.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Callers at the same time, each on a thread of its own. */
final class Parallel {
    private Parallel() {}

    /** Returns when all have finished; throws when one failed. */
    static <T> void inParallel(List<T> items, Consumer<T> work) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            items.forEach(item -> running.add(callers.submit(() -> work.accept(item))));
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("A caller failed", e);
        }
    }
}
