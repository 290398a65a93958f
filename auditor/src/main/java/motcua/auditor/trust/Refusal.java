package motcua.auditor.trust;

import java.util.ArrayList;
import java.util.List;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Endorsement;
import motcua.proof.Note;
import motcua.proof.Trust;
import motcua.proof.Verdict;
import motcua.proof.VerifierKey;

/** Says why something signed is not believed, and by whom it should have been signed. */
final class Refusal {

    private Refusal() {}

    /** The log is none that the auditor believes. */
    static Sentence otherLog(String origin) {
        return Sentence.of("refused.other-log", origin);
    }

    /** The note does not speak of a log at all. */
    static Sentence noCheckpoint() {
        return Sentence.of("refused.no-checkpoint");
    }

    /** What {@code reason} means for a {@code note} that was held against {@code trust}. */
    static Sentence why(Verdict.Reason reason, Note note, Trust trust) {
        return switch (reason) {
            case MALFORMED -> noCheckpoint();
            case OTHER_LOG -> otherLog(note.text().lines().findFirst().orElse(""));
            case NOT_SIGNED -> notSigned(note, trust);
            case TOO_FEW_WITNESSES -> tooFew(note, trust);
            case NOT_INCLUDED -> Sentence.of("refused.not-included");
        };
    }

    /** One wrong signature of a believed key spoils the whole note, so it is worth naming. */
    private static Sentence notSigned(Note note, Trust trust) {
        if (!note.endorsements(trust.logKeys()).isEmpty()) {
            for (VerifierKey witness : trust.witnesses()) {
                List<VerifierKey> both = new ArrayList<>(trust.logKeys());
                both.add(witness);
                if (note.endorsements(both).isEmpty()) {
                    return Sentence.of("refused.cosignature", witness.name());
                }
            }
        }
        return Sentence.of("refused.log-signature", trust.origin());
    }

    private static Sentence tooFew(Note note, Trust trust) {
        List<VerifierKey> cosigned = note.endorsements(trust.witnesses()).stream()
                .map(Endorsement::by)
                .toList();
        List<String> missing = trust.witnesses().stream()
                .filter(witness -> !cosigned.contains(witness))
                .map(VerifierKey::name)
                .toList();
        return Sentence.of(
                "refused.too-few-witnesses", cosigned.size(), trust.witnesses().size(), missing);
    }
}
