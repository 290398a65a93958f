package motcua.command.platform;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Lets a command that another process overtook decide once more, on what it finds then. Nothing else is tried again. Axon's own
 * schedulers also ask about the causes of a failure, and behind a conflict stands the database's exception, which is none.
 */
final class DecideAgain implements RetryScheduler {

    private static final int TIMES = 5;
    private static final long PAUSE_MILLIS = 20;

    private final ScheduledExecutorService executor;

    DecideAgain(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException failure,
            List<Class<? extends Throwable>[]> failures,
            Runnable again) {
        boolean tryAgain = isOvertaken(failure) && failures.size() <= TIMES;
        if (tryAgain) {
            var _ = executor.schedule(again, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return tryAgain;
    }

    /** Axon calls the conflict over the first event of a stream by another name. */
    private static boolean isOvertaken(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }
}
