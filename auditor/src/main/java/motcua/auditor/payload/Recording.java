package motcua.auditor.payload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import motcua.auditor.verdict.Sentence;

/** The times at which steps say they were recorded, in the order of the log: they may not run backwards. */
public final class Recording {

    /** Clocks of several machines differ, and events wait for each other; a step may seem this much too early. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Instant latest = Instant.MIN;

    /** What is wrong with the next time; empty when it is later than all before, or earlier within the tolerance. */
    public Optional<Sentence> next(Instant recordedAt) {
        if (recordedAt.isAfter(latest)) {
            latest = recordedAt;
        }
        return recordedAt.plus(TOLERANCE).isBefore(latest)
                ? Optional.of(Sentence.of("chain.back-dated", recordedAt, latest))
                : Optional.empty();
    }
}
