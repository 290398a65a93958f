package motcua.query.trail.log;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody must look at. Each alarm is logged once when it begins; metrics and health tell that it lasts. */
public final class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    /** Kinds of alarms, each with a gauge of its own. */
    public enum Kind {
        /** What is kept contradicts itself or what was signed before; nothing is signed. */
        REFUSED_TO_SIGN,
        /** What is kept contradicts itself; nothing is added to the log. */
        STANDS_STILL,
        /** There is no key to sign with, or it belongs to another log. */
        NO_KEY,
        /** The store of the events or that of the log does not answer. */
        AWAY,
        /** Checkpoints cannot be written at present. */
        NOT_PUBLISHED,
        /** An event was gone before it could be logged. Never ends by itself. */
        STEP_MISSING,
        /** The store holds another event at a place that is logged. Never ends by itself. */
        STEP_REPLACED,
        /** An event came behind a later one of its stream, or stands before its first place. Never ends by itself. */
        STEP_MISPLACED,
        /** Too few witnesses answered; checkpoints wait. */
        NO_QUORUM,
        /** A witness knows another history of this log. */
        WITNESS_CONTRADICTS,
        /** The newest time stamp is too old. */
        STAMP_OVERDUE,
        /** The last reconciliation found differences, or could not look everywhere. */
        NOT_RECONCILED
    }

    /** An alarm that lasts. */
    public record Alarm(String detail, Instant since) {}

    private final Clock clock;
    private final Map<Kind, Alarm> lasting = new EnumMap<>(Kind.class);

    public Alarms(Clock clock) {
        this.clock = clock;
    }

    /** Begins an alarm, or goes on with it. */
    public synchronized void raise(Kind kind, String detail) {
        Alarm before = lasting.get(kind);
        lasting.put(kind, new Alarm(detail, before == null ? clock.instant() : before.since()));
        if (before == null || !before.detail().equals(detail)) {
            LOG.error("trail alarm {}: {}", kind, detail);
        }
    }

    /** Ends an alarm; nothing happens when there is none. */
    public synchronized void end(Kind kind) {
        if (lasting.remove(kind) != null) {
            LOG.info("trail alarm {} is over", kind);
        }
    }

    /** What lasts now. */
    public synchronized Map<Kind, Alarm> lasting() {
        return lasting.isEmpty() ? Map.of() : new EnumMap<>(lasting);
    }
}
