package motcua.auditor.trust;

import java.util.Optional;
import motcua.proof.Checkpoint;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Trust;
import motcua.proof.Verdict;

/** Whom the auditor believes about which log. */
@FunctionalInterface
public interface Keyring {

    /** The keys of the log with this origin and its witnesses; empty when the auditor knows no such log. */
    Optional<Trust> about(String origin);

    /** Believes what the policy names. */
    static Keyring of(Policy policy) {
        return origin -> policy.logs().stream().anyMatch(key -> key.name().equals(origin))
                ? Optional.of(policy.trust(origin))
                : Optional.empty();
    }

    /** Believes one log. */
    static Keyring of(Trust trust) {
        return origin -> trust.origin().equals(origin) ? Optional.of(trust) : Optional.empty();
    }

    /** Whether this note is a checkpoint that enough of the believed keys signed. */
    default Judgement judge(Note note) {
        try {
            String origin = Checkpoint.parse(note.text()).origin();
            return about(origin)
                    .map(trust -> judge(note, trust))
                    .orElseGet(() -> new Judgement.Refused(Refusal.otherLog(origin)));
        } catch (Malformed e) {
            return new Judgement.Refused(Refusal.noCheckpoint());
        }
    }

    private static Judgement judge(Note note, Trust trust) {
        return switch (trust.judge(note)) {
            case Verdict.Accepted accepted -> new Judgement.Signed(accepted.checkpoint(), accepted.endorsements());
            case Verdict.Refused refused -> new Judgement.Refused(Refusal.why(refused.reason(), note, trust));
        };
    }
}
