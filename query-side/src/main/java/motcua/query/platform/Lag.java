package motcua.query.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a view is behind the store.
 *
 * @param position up to which event it has come, -1 for none
 * @param head the position of the newest event, -1 for none
 * @param since when it had last seen everything, or when we first looked
 */
record Lag(long position, long head, Instant since) {

    static Lag first(long position, long head, Instant now) {
        return new Lag(position, head, now);
    }

    Lag next(long position, long head, Instant now) {
        return new Lag(position, head, position >= head ? now : since);
    }

    long events() {
        return Math.max(0, head - position);
    }

    /** 0 when nothing is missing, however long ago the last event was. */
    double seconds(Instant now) {
        return events() == 0 ? 0 : Duration.between(since, now).toMillis() / 1000.0;
    }
}
