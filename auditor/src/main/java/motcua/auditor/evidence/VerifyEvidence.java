package motcua.auditor.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.Usage;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;

/** {@code verify evidence}: is every step of the dossier in the log, with this content, and none left out between? */
public final class VerifyEvidence implements Command {

    private static final String CERTIFICATE = "--tsa-cert";
    private static final Usage USAGE = new Usage(
                    "verify evidence",
                    "usage.evidence",
                    List.of(new Operand("FILE", "evidence-file")),
                    List.of(Option.once(CERTIFICATE, "PEM", "tsa-cert")))
            .with(TrustOptions.ALL);

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        Path file = arguments.file(0);
        Optional<Path> certificate = arguments.file(CERTIFICATE);
        return new Evidence(file, Bag.unpack(file), TrustOptions.keyring(arguments)).verify(certificate);
    }
}
