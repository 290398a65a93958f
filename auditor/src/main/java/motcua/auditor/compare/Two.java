package motcua.auditor.compare;

import java.nio.file.Path;
import java.util.Optional;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;

/** Two believed states of one log, and all that can be said of them. */
record Two(Path earlierFile, Checkpoint earlier, Path laterFile, Checkpoint later) {

    /** Says so when they are of two logs. */
    static Two of(Path earlierFile, Checkpoint earlier, Path laterFile, Checkpoint later) throws CannotCheck {
        if (!earlier.origin().equals(later.origin())) {
            throw new CannotCheck("compare.two-logs", earlier.origin(), later.origin());
        }
        return new Two(earlierFile, earlier, laterFile, later);
    }

    /** What the sizes alone tell: one log has one root at each, and never shrinks. Empty when it has grown. */
    Optional<Finding> ofSizes() {
        if (later.size() > earlier.size()) {
            return Optional.empty();
        }
        if (later.size() < earlier.size()) {
            return Optional.of(Finding.fails(
                    Sentence.of("compare.truncated", laterFile, later.size(), earlierFile, earlier.size())));
        }
        return Optional.of(
                earlier.root().equals(later.root())
                        ? Finding.holds(
                                Sentence.of("compare.identical", earlier.origin(), earlier.size(), earlier.root()))
                        : Finding.fails(Sentence.of(
                                "compare.forked",
                                earlierFile,
                                laterFile,
                                earlier.size(),
                                earlier.root(),
                                later.root())));
    }

    Finding consistent() {
        return Finding.holds(Sentence.of("compare.consistent", later.origin(), earlier.size(), later.size()));
    }

    /** The later state has another beginning than the earlier one, by a proof nobody can make without both. */
    Finding otherBeginning(Hash beginning) {
        return Finding.fails(Sentence.of(
                "compare.other-beginning", earlierFile, laterFile, earlier.size(), earlier.root(), beginning));
    }

    /** What {@code proof} leads to is not the later state, so it says nothing about either. */
    Finding proofFails(Path proof) {
        return Finding.fails(Sentence.of("compare.proof-fails", proof, laterFile, later.size(), fetch()));
    }

    /** Without a proof nothing can be said. */
    CannotCheck needsProof() {
        return new CannotCheck("compare.needs-proof", earlier.size(), later.size(), fetch());
    }

    String fetch() {
        return "/trail/consistency?from=" + earlier.size() + "&to=" + later.size();
    }
}
