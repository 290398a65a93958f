package motcua.query.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.witness.Report;
import org.jspecify.annotations.Nullable;

/**
 * How the log is doing.
 *
 * @param entries how many events are in it
 * @param published how many of them the published checkpoint covers; null before the first
 * @param root of the published checkpoint
 * @param epoch how many times a process took the turn
 * @param cosigned who signed the published checkpoint beside the log, and when
 * @param witnesses how each witness took the last checkpoint that this process had cosigned
 * @param keys all keys of the log
 * @param alarms what somebody must look at; empty when all is well
 */
record TrailStatus(
        String origin,
        long entries,
        @Nullable Long published,
        @Nullable String root,
        long epoch,
        List<Cosigned> cosigned,
        List<Report> witnesses,
        List<Key> keys,
        Map<Alarms.Kind, Alarms.Alarm> alarms) {

    /** A witness that signed. */
    record Cosigned(String witness, @Nullable Instant at) {}

    /** A key of the log, and what it is good for now. */
    record Key(String key, String use, Instant since) {}
}
