package motcua.query.indicators;

import java.time.Duration;
import java.time.Instant;
import motcua.dossier.Stamp;

/**
 * How long a step may have waited to be written down before its entry counts as late.
 *
 * @param span longer than this is late
 */
public record LateEntry(Duration span) {

    public LateEntry {
        if (span.isNegative()) {
            throw new IllegalArgumentException("motcua.late-entry is a duration of 0 or more, such as PT24H");
        }
    }

    /** Whether {@code stamp} is of a late entry. A register's line is none: it tells of a time before this system. */
    public boolean is(Stamp stamp) {
        return stamp.line() == null && stamp.whyLate() != null && is(stamp.occurredAt(), stamp.recordedAt());
    }

    /** Whether a step told late, which happened and was recorded at these instants, is a late entry. */
    public boolean is(Instant occurredAt, Instant recordedAt) {
        return Duration.between(occurredAt, recordedAt).compareTo(span) > 0;
    }
}
