package motcua.query.platform;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a view is doing.
 *
 * @param live the generation readers see; null while the first one is being built
 * @param position up to which event of the store it has come
 * @param head the newest event of the store
 * @param lagSeconds how long it has not been up to date; 0 when it is
 * @param deadLetters how many of its events are set aside
 * @param building the rebuild that is on
 * @param lastComparison of the last rebuild with the generation it replaced
 */
public record ViewStatus(
        String name,
        @Nullable Long live,
        @Nullable Long position,
        @Nullable Long head,
        @Nullable Long lagEvents,
        @Nullable Double lagSeconds,
        long deadLetters,
        @Nullable Building building,
        @Nullable Document lastComparison) {

    /**
     * A rebuild that is on.
     *
     * @param position up to which event it has come
     * @param percent of the events that are in the store now
     * @param eventsPerSecond since this process has been at it
     */
    public record Building(long generation, long position, long head, int percent, long eventsPerSecond) {}
}
