package motcua.query.trail;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import motcua.proof.ConsistencyProof;
import motcua.proof.Note;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Cosigning;
import motcua.query.trail.witness.Report;
import motcua.query.trail.witness.Witnesses;

/** Has checkpoints cosigned, and raises the alarm when a witness knows another history than ours. */
final class AskedWitnesses implements Cosigning {

    private final Witnesses witnesses;
    private final Alarms alarms;

    AskedWitnesses(Witnesses witnesses, Alarms alarms) {
        this.witnesses = witnesses;
        this.alarms = alarms;
    }

    @Override
    public Note cosign(Note checkpoint, LongFunction<ConsistencyProof> proofFrom) {
        Note cosigned = witnesses.cosign(checkpoint, proofFrom);
        List<Report> conflicts = reports().stream()
                .filter(report -> report.outcome() == Report.Outcome.CONFLICT)
                .toList();
        if (conflicts.isEmpty()) {
            alarms.end(Alarms.Kind.WITNESS_CONTRADICTS);
        } else {
            alarms.raise(
                    Alarms.Kind.WITNESS_CONTRADICTS,
                    conflicts.stream().map(Report::detail).collect(Collectors.joining("; ")));
        }
        return cosigned;
    }

    /** How each witness took the last checkpoint; empty when there are none, or none was asked yet. */
    List<Report> reports() {
        return witnesses.lastReports();
    }
}
