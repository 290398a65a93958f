package motcua.platform.postgres;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who reads at the end from coming back at once: behind each reading all processors write and commit, and what came together
 * costs them little more than one event does. The first event after a quiet moment is read without delay.
 */
final class ReadingPace {

    /** By how much an event may be seen later while events follow each other. */
    static final Duration PAUSE = Duration.ofMillis(50);

    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;

    private @Nullable TrackingToken before;
    private long readAt;

    /** @param parkNanos lets the present thread wait for at most so many nanoseconds */
    ReadingPace(LongSupplier nanoTime, LongConsumer parkNanos) {
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
        this.readAt = nanoTime.getAsLong() - PAUSE.toNanos();
    }

    /** To be called before what follows {@code token} is read, by one thread; null is the beginning. */
    void await(@Nullable TrackingToken token) {
        // Another place than the last time: something was found there.
        if (!Objects.equals(before, token)) {
            before = token;
            long due = readAt + PAUSE.toNanos();
            for (long left = due - nanoTime.getAsLong(); left > 0; left = due - nanoTime.getAsLong()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                parkNanos.accept(left);
            }
        }
        readAt = nanoTime.getAsLong();
    }
}
