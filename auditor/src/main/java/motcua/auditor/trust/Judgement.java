package motcua.auditor.trust;

import java.util.List;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Endorsement;

/** Whether a signed note is believed. */
public sealed interface Judgement {

    /** It is a checkpoint of a believed log with signatures enough. */
    record Signed(Checkpoint checkpoint, List<Endorsement> endorsements) implements Judgement {
        public Signed {
            endorsements = List.copyOf(endorsements);
        }
    }

    /** It is not believed. */
    record Refused(Sentence why) implements Judgement {}
}
