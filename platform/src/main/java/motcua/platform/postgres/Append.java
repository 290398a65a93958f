package motcua.platform.postgres;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** One caller's events on their way into the store: stored together or not at all. */
final class Append {
    private final List<? extends EventMessage<?>> events;
    private final CompletableFuture<@Nullable Void> outcome = new CompletableFuture<>();

    Append(List<? extends EventMessage<?>> events) {
        this.events = List.copyOf(events);
    }

    List<? extends EventMessage<?>> events() {
        return events;
    }

    int size() {
        return events.size();
    }

    void stored() {
        outcome.complete(null);
    }

    void failed(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /**
     * Waits for the commit. An interrupt takes the append back if {@code withdraw} still can; once the writer has it,
     * the caller waits on (no longer than the server's transaction timeout) rather than guess. The interrupt is kept.
     */
    void await(Predicate<Append> withdraw) {
        try {
            outcome.get();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            try {
                withdrawOrWaitOn(withdraw, e);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void withdrawOrWaitOn(Predicate<Append> withdraw, InterruptedException interrupt) {
        if (withdraw.test(this)) {
            throw EventStoreUnavailable.nothingStored("Interrupted before the events were written", interrupt);
        }
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable reason) {
        return reason instanceof RuntimeException known
                ? known
                : new IllegalStateException("Appending events failed", reason);
    }
}
