package motcua.query.platform;

import java.time.Duration;
import java.time.Instant;

/** Where a generation stood when this process first looked, to tell how fast it goes. */
record Pace(long position, Instant at) {

    long eventsPerSecond(long present, Instant now) {
        long millis = Math.max(1, Duration.between(at, now).toMillis());
        return (present - position) * 1_000 / millis;
    }
}
