package motcua.query.trail.reconcile;

import java.time.Duration;
import java.time.Instant;
import motcua.proof.Envelope;

/** Whether events were recorded about in the order in which they were logged. */
final class Recording {

    /**
     * How far the instant of an event may lie before that of one logged earlier. An event is stamped before its transaction
     * begins; the store ends transactions after a minute, several instances and imports write at once, and their clocks are
     * kept within seconds of each other. Five times that leaves room for a machine under load, and none for another day.
     */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Findings findings;
    private final Instant future;
    private Instant latest = Instant.MIN;

    /** @param now when the reconciliation began: nothing can have been recorded after it, by more than the tolerance */
    Recording(Findings findings, Instant now) {
        this.findings = findings;
        this.future = now.plus(TOLERANCE);
    }

    /** Takes the next entry of the log. */
    void take(Entry entry) {
        Envelope envelope = entry.envelope();
        if (envelope == null || !entry.isBelieved()) {
            return;
        }
        Instant recorded = envelope.recordedAt();
        if (recorded.isAfter(future)) {
            // Not the latest from now on, or all that follow would look back-dated.
            findings.add(Kind.FORWARD_DATED, Where.entry(entry.index(), envelope, null, "recordedAt: " + recorded));
        } else if (recorded.isAfter(latest)) {
            latest = recorded;
        } else if (recorded.plus(TOLERANCE).isBefore(latest)) {
            findings.add(
                    Kind.BACK_DATED,
                    Where.entry(entry.index(), envelope, null, "recordedAt: " + recorded + ", before it: " + latest));
        }
    }
}
