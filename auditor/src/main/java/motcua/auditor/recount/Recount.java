package motcua.auditor.recount;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.ProgressOption;
import motcua.auditor.command.Usage;
import motcua.auditor.export.Export;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;

/** {@code recount}: do the published figures follow from the events of an export? */
public final class Recount implements Command {

    private static final String EXPORT = "--export";
    private static final Usage USAGE = new Usage(
                    "recount",
                    "usage.recount",
                    List.of(new Operand("SCOREBOARD", "scoreboard")),
                    List.of(Option.needed(EXPORT, "FILE", "recount-export"), ProgressOption.OPTION))
            .with(TrustOptions.ALL);

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        Optional<Keyring> believed =
                TrustOptions.given(arguments) ? Optional.of(TrustOptions.keyring(arguments)) : Optional.empty();
        Path scoreboard = arguments.file(0);
        Path file = arguments.file(EXPORT).orElseThrow();
        Scoreboard shown = Scoreboard.read(scoreboard);
        Events events = new Events(shown);
        Export export = Export.read(file, Set.of(), events, ProgressOption.reading(file, arguments, screen));
        if (export.from() != 0) {
            throw new CannotCheck("recount.not-from-start", file, export.from());
        }
        if (believed.isPresent() && believed.get().judge(export.note()) instanceof Judgement.Refused refused) {
            export.faults().add(refused.why());
        }
        Optional<Sentence> broken = export.faults().conclusion(file);
        if (broken.isPresent()) {
            return Finding.fails(broken.get());
        }
        events.complete();
        return finding(scoreboard, closest(shown, events), basis(file, export, believed.isPresent()));
    }

    /** Where the answer can be read in two ways, the one in which less differs. */
    private static Differences closest(Scoreboard shown, Events events) {
        return shown.spans().stream()
                .map(span -> Differences.between(shown, events.counted(), span))
                .min(Comparator.comparingLong(Differences::differing))
                .orElseThrow();
    }

    private static Sentence basis(Path file, Export export, boolean signed) {
        return Sentence.of(
                signed ? "recount.signed" : "recount.unsigned",
                file,
                export.to(),
                export.origin(),
                export.checkpoint().size());
    }

    private static Finding finding(Path scoreboard, Differences differences, Sentence basis) {
        if (differences.differing() > 0) {
            return Finding.fails(
                    Sentence.of("recount.differs", scoreboard, differences.first(), differences.differing(), basis));
        }
        Sentence reading = differences.span().lateBy().equals(differences.span().lastDay())
                ? Sentence.of("recount.day-over", differences.span().lastDay())
                : Sentence.of("recount.day-going-on", differences.span().lastDay());
        return Finding.holds(Sentence.of("recount.holds", scoreboard, differences.compared(), basis), List.of(reading));
    }
}
