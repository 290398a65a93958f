package motcua.auditor.receipt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Usage;
import motcua.auditor.input.SmallFile;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import motcua.proof.Receipt;

/** {@code verify receipt}: does it prove that its step stands in the log, and since when at the latest? */
public final class VerifyReceipt implements Command {

    private static final Usage USAGE = new Usage(
            "verify receipt", "usage.receipt", List.of(new Operand("FILE", "receipt-file")), TrustOptions.ALL);

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        Path file = arguments.file(0);
        Receipt receipt = ReceiptCheck.read(file, SmallFile.read(file));
        return switch (ReceiptCheck.of(receipt, TrustOptions.keyring(arguments))) {
            case ReceiptCheck.Refused refused -> Finding.fails(Sentence.of("receipt.fails", file, refused.why()));
            case ReceiptCheck.Proven proven -> Finding.holds(verdict(proven), details(proven));
        };
    }

    private static Sentence verdict(ReceiptCheck.Proven proven) {
        Envelope step = proven.envelope();
        return Sentence.of(
                "receipt.holds",
                step.event(),
                step.sequence(),
                step.dossierId(),
                proven.receipt().index(),
                step.log(),
                Bounds.latest(proven.signed().endorsements()));
    }

    private static List<Sentence> details(ReceiptCheck.Proven proven) {
        Envelope step = proven.envelope();
        List<Sentence> details = new ArrayList<>(List.of(
                Sentence.of("step.dossier", step.dossierId()),
                Sentence.of("step.sequence", step.sequence()),
                Sentence.of("step.event", step.event(), step.revision()),
                Sentence.of("step.recorded", step.recordedAt()),
                Sentence.of("step.occurred", step.occurredAt()),
                Sentence.of("step.index", proven.receipt().index()),
                Sentence.of("step.size", proven.signed().checkpoint().size())));
        List<Sentence> cosigned = Bounds.cosigned(proven.signed().endorsements());
        details.addAll(cosigned.isEmpty() ? List.of(Sentence.of("cosigned.nobody")) : cosigned);
        return details;
    }
}
