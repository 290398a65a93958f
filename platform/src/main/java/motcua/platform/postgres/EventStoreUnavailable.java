package motcua.platform.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The event store cannot be reached, or went away before it answered. The HTTP edge answers 503: the same command, sent
 * again under the same id, is safe.
 */
public final class EventStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean possiblyStored;

    private EventStoreUnavailable(String message, @Nullable Throwable cause, boolean possiblyStored) {
        super(message, cause);
        this.possiblyStored = possiblyStored;
    }

    static EventStoreUnavailable nothingStored(String why, @Nullable Throwable cause) {
        return new EventStoreUnavailable(why, cause, false);
    }

    static EventStoreUnavailable outcomeUnknown(@Nullable Throwable cause) {
        return new EventStoreUnavailable(
                "The event store went away while committing; the events may or may not be stored", cause, true);
    }

    /** Whether the events may have been stored all the same, because only the answer to the commit was lost. */
    public boolean possiblyStored() {
        return possiblyStored;
    }
}
