package motcua.auditor.export;

import java.nio.file.Path;
import java.util.Optional;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;

/** A believed checkpoint that the auditor kept from earlier; nobody can change it any more. */
record Kept(Path file, Checkpoint checkpoint) {

    long size() {
        return checkpoint.size();
    }

    /**
     * That the signed {@code export} tells another history. An export whose entries do not lead to its own signature
     * convicts nobody.
     */
    Optional<Sentence> convicts(Export export) {
        if (!sameLog(export) || !export.leads()) {
            return Optional.empty();
        }
        long now = export.checkpoint().size();
        if (size() > now) {
            return Optional.of(Sentence.of("kept.lost", file, size(), now));
        }
        Optional<Hash> root = export.rootAt(size());
        return root.filter(other -> !other.equals(checkpoint.root()))
                .map(other -> Sentence.of(
                        "kept.rewritten",
                        size(),
                        checkpoint.root(),
                        other,
                        export.faults().count()));
    }

    /** Whether the export passes through this very state. */
    boolean confirms(Export export) {
        return sameLog(export)
                && export.rootAt(size()).filter(checkpoint.root()::equals).isPresent();
    }

    Sentence confirmed() {
        return Sentence.of("kept.confirmed", file, size());
    }

    /** Why the export can neither confirm nor convict. */
    CannotCheck outside(Export export) {
        return sameLog(export)
                ? new CannotCheck("kept.outside", file, size(), export.from(), export.to())
                : new CannotCheck("kept.other-log", file, checkpoint.origin(), export.origin());
    }

    private boolean sameLog(Export export) {
        return checkpoint.origin().equals(export.origin());
    }
}
