package motcua.auditor.compare;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.SignedFile;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: was the later state of the log grown from the earlier one? */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class Compare implements Check {

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "earlier")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path earlier;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "later")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path later;

    @Option(names = "--proof", paramLabel = "FILE", descriptionKey = "proof")
    private @Nullable Path proof;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "compare-export")
    private @Nullable Path export;

    @Option(names = "--tiles", paramLabel = "DIR", descriptionKey = "tiles")
    private @Nullable Path tiles;

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Override
    public Finding run(Screen screen) throws CannotCheck {
        if (Stream.of(proof, export, tiles).filter(Objects::nonNull).count() > 1) {
            throw new CannotCheck("compare.one-proof");
        }
        Keyring believed = trust.keyring();
        Judgement first = believed.judge(SignedFile.read(earlier));
        Judgement second = believed.judge(SignedFile.read(later));
        if (first instanceof Judgement.Refused refused) {
            return Finding.fails(Sentence.of("compare.refused", earlier, refused.why()));
        }
        if (second instanceof Judgement.Refused refused) {
            return Finding.fails(Sentence.of("compare.refused", later, refused.why()));
        }
        return compare(checkpoint(first), checkpoint(second), believed, screen);
    }

    private static Checkpoint checkpoint(Judgement judgement) {
        return ((Judgement.Signed) judgement).checkpoint();
    }

    private Finding compare(Checkpoint first, Checkpoint second, Keyring believed, Screen screen) throws CannotCheck {
        if (!first.origin().equals(second.origin())) {
            throw new CannotCheck("compare.two-logs", first.origin(), second.origin());
        }
        Two two = new Two(earlier, first, later, second);
        if (two.sameSize()) {
            return two.ofSameSize();
        }
        return two.shrunk() ? two.truncated() : grown(two, believed, screen);
    }

    private Finding grown(Two two, Keyring believed, Screen screen) throws CannotCheck {
        if (proof != null) {
            return ProofFile.read(proof).judge(two);
        }
        if (export != null) {
            return ExportFile.read(export, two, screen.reading(export, progress))
                    .judge(two, believed);
        }
        if (tiles != null) {
            return new Mirror(tiles).judge(two);
        }
        throw two.needsProof();
    }
}
