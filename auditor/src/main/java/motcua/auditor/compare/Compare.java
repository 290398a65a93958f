package motcua.auditor.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.ProgressOption;
import motcua.auditor.command.Usage;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.SignedFile;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;

/** {@code compare}: was the later state of the log grown from the earlier one? */
public final class Compare implements Command {

    private static final String PROOF = "--proof";
    private static final String EXPORT = "--export";
    private static final String TILES = "--tiles";
    private static final Usage USAGE = new Usage(
                    "compare",
                    "usage.compare",
                    List.of(new Operand("A", "earlier"), new Operand("B", "later")),
                    List.of(
                            Option.once(PROOF, "FILE", "proof"),
                            Option.once(EXPORT, "FILE", "compare-export"),
                            Option.once(TILES, "DIR", "tiles"),
                            ProgressOption.OPTION))
            .with(TrustOptions.ALL);

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        if (Stream.of(PROOF, EXPORT, TILES).filter(arguments::has).count() > 1) {
            throw new CannotCheck("compare.one-proof");
        }
        Keyring believed = TrustOptions.keyring(arguments);
        Path earlier = arguments.file(0);
        Path later = arguments.file(1);
        return switch (believed.judge(SignedFile.read(earlier))) {
            case Judgement.Refused refused -> refused(earlier, refused);
            case Judgement.Signed one ->
                switch (believed.judge(SignedFile.read(later))) {
                    case Judgement.Refused refused -> refused(later, refused);
                    case Judgement.Signed other -> {
                        Two two = Two.of(earlier, one.checkpoint(), later, other.checkpoint());
                        Optional<Finding> known = two.ofSizes();
                        yield known.isPresent() ? known.get() : grown(two, believed, arguments, screen);
                    }
                };
        };
    }

    private static Finding refused(Path file, Judgement.Refused refused) {
        return Finding.fails(Sentence.of("compare.refused", file, refused.why()));
    }

    private static Finding grown(Two two, Keyring believed, Arguments arguments, Screen screen) throws CannotCheck {
        Optional<Path> proof = arguments.file(PROOF);
        Optional<Path> export = arguments.file(EXPORT);
        Optional<Path> tiles = arguments.file(TILES);
        if (proof.isPresent()) {
            return ProofFile.read(proof.get()).judge(two);
        }
        if (export.isPresent()) {
            Path file = export.get();
            return ExportFile.read(file, two, ProgressOption.reading(file, arguments, screen))
                    .judge(two, believed);
        }
        if (tiles.isPresent()) {
            return new Mirror(tiles.get()).judge(two);
        }
        throw two.needsProof();
    }
}
