package motcua.auditor.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.export.Export;
import motcua.auditor.export.Reader;
import motcua.auditor.progress.Progress;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Hash;

/** An export as evidence: its entries lead to the roots at both sizes, or to others. */
record ExportFile(Path file, Export export) {

    static ExportFile read(Path file, Two two, Progress progress) throws CannotCheck {
        Set<Long> sizes = Set.of(two.earlier().size(), two.later().size());
        return new ExportFile(file, Export.read(file, sizes, Reader.NONE, progress));
    }

    Finding judge(Two two, Keyring believed) throws CannotCheck {
        Optional<Hash> early = export.rootAt(two.earlier().size());
        Optional<Hash> late = export.rootAt(two.later().size());
        if (early.isEmpty() || late.isEmpty()) {
            throw new CannotCheck(
                    "compare.export-outside",
                    file,
                    export.from(),
                    export.to(),
                    two.earlier().size(),
                    two.later().size());
        }
        if (late.get().equals(two.later().root())) {
            return early.get().equals(two.earlier().root()) ? two.consistent() : two.otherBeginning(early.get());
        }
        // The log signed this export as well, so it tells two histories, whichever of them is true.
        return export.leads() && believed.judge(export.note()) instanceof Judgement.Signed
                ? Finding.fails(Sentence.of(
                        "compare.export-forked",
                        file,
                        two.laterFile(),
                        two.later().size(),
                        two.later().root(),
                        late.get()))
                : two.proofFails(file);
    }
}
