package motcua.command.paper;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where pages are laid out. That takes a processor for many milliseconds, and on the threads that requests share, which take no turns,
 * all others would wait for it, also those who are only to be told that the house is full. So it has threads of its own, which leave a
 * processor to the others. Bounded by its callers: each has a seat in the house, and waits for its own page.
 */
@Component
final class Press implements DisposableBean {

    private final ExecutorService threads;

    @Autowired
    Press() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** For {@code atOnce} pages at a time. */
    Press(int atOnce) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("press-", 0).daemon().factory());
    }

    /** What {@code work} gives, when its turn has come; {@link IllegalStateException} with what it throws. */
    <T> T print(Callable<T> work) {
        Future<T> printed = threads.submit(work);
        try {
            return printed.get();
        } catch (InterruptedException e) {
            printed.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
