package motcua.auditor.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.progress.Screen;
import motcua.auditor.receipt.Bounds;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.SignedFile;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify export}: is this the signed log, with every event, and with the history that a kept checkpoint saw? */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class VerifyExport implements Check {

    @Parameters(paramLabel = "FILE", descriptionKey = "export-file")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path file;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "kept")
    private @Nullable Path kept;

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Override
    public Finding run(Screen screen) throws CannotCheck {
        Keyring believed = trust.keyring();
        Optional<Kept> earlier =
                kept == null ? Optional.empty() : Optional.of(new Kept(kept, SignedFile.believed(kept, believed)));
        Set<Long> sizes = earlier.map(Kept::size).map(Set::of).orElse(Set.of());
        Export export = Export.read(file, sizes, Reader.NONE, screen.reading(file, progress));
        return switch (believed.judge(export.note())) {
            case Judgement.Refused refused -> {
                export.faults().add(refused.why());
                yield faulty(export, earlier);
            }
            case Judgement.Signed signed -> signed(export, signed, earlier);
        };
    }

    private Finding signed(Export export, Judgement.Signed signed, Optional<Kept> earlier) throws CannotCheck {
        Optional<Sentence> conviction = earlier.flatMap(kept -> kept.convicts(export));
        if (conviction.isPresent()) {
            return Finding.fails(conviction.get());
        }
        if (export.faults().count() > 0) {
            return faulty(export, earlier);
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
                earlier.map(Kept::confirmed).map(List::of).orElse(List.of()));
    }

    private Finding faulty(Export export, Optional<Kept> earlier) {
        Sentence first = export.faults().first().orElseThrow();
        // Whatever was changed was changed behind what the kept checkpoint still confirms.
        List<Sentence> narrower = earlier.filter(kept -> kept.confirms(export))
                .map(Kept::confirmed)
                .map(List::of)
                .orElse(List.of());
        return Finding.fails(
                Sentence.of("export.fails", file, first, export.faults().count()), narrower);
    }
}
