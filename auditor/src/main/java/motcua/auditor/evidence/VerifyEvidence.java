package motcua.auditor.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.progress.Screen;
import motcua.auditor.receipt.Bounds;
import motcua.auditor.receipt.ReceiptCheck;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Malformed;
import motcua.proof.Note;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify evidence}: is every step of the dossier in the log, with this content, and none left out between? */
@Command(name = "evidence", mixinStandardHelpOptions = true)
public final class VerifyEvidence implements Check {

    @Parameters(paramLabel = "FILE", descriptionKey = "evidence-file")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path file;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(names = "--tsa-cert", paramLabel = "PEM", descriptionKey = "tsa-cert")
    private @Nullable Path tsaCertificate;

    @Override
    public Finding run(Screen screen) throws CannotCheck {
        Keyring believed = trust.keyring();
        Map<String, byte[]> files = Bag.unpack(file);
        Note checkpoint = checkpoint(Step.file(file, files, "checkpoint"));
        return switch (believed.judge(checkpoint)) {
            case Judgement.Refused refused -> Finding.fails(Sentence.of("evidence.checkpoint", file, refused.why()));
            case Judgement.Signed signed -> walk(files, checkpoint, signed, believed);
        };
    }

    private Note checkpoint(byte[] bytes) throws CannotCheck {
        try {
            return Note.parse(bytes);
        } catch (Malformed e) {
            throw new CannotCheck("evidence.no-checkpoint", file, String.valueOf(e.getMessage()));
        }
    }

    private Finding walk(Map<String, byte[]> files, Note checkpoint, Judgement.Signed signed, Keyring believed)
            throws CannotCheck {
        Chain chain = new Chain(checkpoint);
        List<Step> steps = Step.of(file, files);
        if (steps.isEmpty()) {
            throw new CannotCheck("evidence.empty", file);
        }
        for (Step step : steps) {
            Optional<Sentence> fault = fault(step, chain, believed);
            if (fault.isPresent()) {
                return Finding.fails(Sentence.of("evidence.fails", file, step.stem(), fault.get()));
            }
        }
        TimeStamp stamp = new TimeStamp(file, files, tsaCertificate);
        return stamp.fault(signed.checkpoint(), believed)
                .map(why -> Finding.fails(Sentence.of("evidence.timestamp", file, why)))
                .orElseGet(() -> Finding.holds(verdict(chain, signed), stamp.details()));
    }

    private static Optional<Sentence> fault(Step step, Chain chain, Keyring believed) throws CannotCheck {
        return switch (ReceiptCheck.of(step.receiptName(), step.receipt(), believed)) {
            case ReceiptCheck.Refused refused -> Optional.of(refused.why());
            case ReceiptCheck.Proven proven -> chain.add(step, proven);
        };
    }

    private Sentence verdict(Chain chain, Judgement.Signed signed) {
        return Sentence.of(
                "evidence.holds",
                file,
                chain.dossier(),
                chain.steps() - 1,
                signed.checkpoint().size(),
                signed.checkpoint().origin(),
                Bounds.latest(signed.endorsements()));
    }
}
