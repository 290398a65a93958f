package motcua.auditor.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.auditor.receipt.Bounds;
import motcua.auditor.trust.Judgement;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;

/**
 * What follows from an export that has been read, and from what the auditor kept.
 *
 * @param acts what is to be said of administrators' acts when the export holds
 */
record Conclusion(Path file, Export export, Optional<Kept> earlier, List<Sentence> acts) {

    /** The finding, once it is known whether the checkpoint of the export is believed. */
    Finding of(Judgement judgement) throws CannotCheck {
        return switch (judgement) {
            case Judgement.Refused refused -> {
                export.faults().add(refused.why());
                yield faulty();
            }
            case Judgement.Signed signed -> signed(signed);
        };
    }

    private Finding signed(Judgement.Signed signed) throws CannotCheck {
        Optional<Sentence> conviction = earlier.flatMap(kept -> kept.convicts(export));
        if (conviction.isPresent()) {
            return Finding.fails(conviction.get());
        }
        if (export.faults().count() > 0) {
            return faulty();
        }
        if (earlier.isPresent() && !earlier.get().confirms(export)) {
            throw earlier.get().outside(export);
        }
        return Finding.holds(
                Sentence.of(
                        "export.holds",
                        file,
                        export.from(),
                        export.to(),
                        export.origin(),
                        export.checkpoint().size(),
                        Bounds.latest(signed.endorsements())),
                Stream.concat(earlier.map(Kept::confirmed).stream(), acts.stream())
                        .toList());
    }

    private Finding faulty() {
        // Whatever was changed was changed behind what the kept checkpoint still confirms.
        List<Sentence> narrower = earlier.filter(kept -> kept.confirms(export))
                .map(Kept::confirmed)
                .map(List::of)
                .orElse(List.of());
        return Finding.fails(export.faults().conclusion(file).orElseThrow(), narrower);
    }
}
