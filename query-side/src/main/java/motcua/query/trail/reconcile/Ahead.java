package motcua.query.trail.reconcile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets the next of something while the present one is worked on; never more than one ahead. */
final class Ahead<T> implements AutoCloseable {

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("reconciliation").start(task);

    private final Supplier<T> source;
    private @Nullable CompletableFuture<T> next;

    /** @param source called by one thread at a time, though not always by the same */
    Ahead(Supplier<T> source) {
        this.source = source;
    }

    /** The next one; throws what the source threw. */
    T take() {
        CompletableFuture<T> ready = next == null ? begin() : next;
        next = null;
        try {
            T taken = ready.join();
            next = begin();
            return taken;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<T> begin() {
        return CompletableFuture.supplyAsync(source, THREADS);
    }

    /** Waits for what is on its way; nobody wants it any more. */
    @Override
    public void close() {
        if (next != null) {
            var _ = next.handle((_, _) -> true).join();
        }
    }
}
