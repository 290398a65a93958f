package motcua.query.trail.store;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things to a disk at once: flushes that wait together share one of the journal, which saves most of them. */
final class Flushes {

    private Flushes() {}

    interface Step<T> {
        void on(T one) throws IOException;
    }

    /** All of {@code items}; throws what the first of them threw, after the last has ended. */
    static <T> void all(Collection<T> items, Step<T> step) throws IOException {
        if (items.size() == 1) {
            step.on(items.iterator().next());
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = items.stream()
                    .<Callable<Void>>map(item -> () -> {
                        step.on(item);
                        return null;
                    })
                    .toList();
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
    }
}
