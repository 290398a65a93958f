package motcua.auditor.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.ProgressOption;
import motcua.auditor.command.Usage;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.SignedFile;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;

/** {@code verify export}: is this the signed log, with every event, and with the history that a kept checkpoint saw?
 * And did administrators sign what they ordered? */
public final class VerifyExport implements Command {

    private static final String KEPT = "--checkpoint";
    private static final Usage USAGE = new Usage(
                    "verify export",
                    "usage.export",
                    List.of(new Operand("FILE", "export-file")),
                    List.of(Option.once(KEPT, "FILE", "kept"), Acts.OPTION, ProgressOption.OPTION))
            .with(TrustOptions.ALL);

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        Keyring believed = TrustOptions.keyring(arguments);
        Path file = arguments.file(0);
        Optional<Path> kept = arguments.file(KEPT);
        Optional<Kept> earlier = kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(kept.get(), SignedFile.believed(kept.get(), believed)));
        Set<Long> sizes = earlier.map(Kept::size).map(Set::of).orElse(Set.of());
        Acts acts = Acts.of(arguments);
        Export export = Export.read(file, sizes, acts, ProgressOption.reading(file, arguments, screen));
        acts.tell(export.faults());
        return new Conclusion(file, export, earlier, acts.told()).of(believed.judge(export.note()));
    }
}
