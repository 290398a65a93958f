package motcua.auditor.recount;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.export.Export;
import motcua.auditor.progress.Screen;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.TrustOptions;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recount}: do the published figures follow from the events of an export? */
@Command(name = "recount", mixinStandardHelpOptions = true)
public final class Recount implements Check {

    @Parameters(paramLabel = "SCOREBOARD", descriptionKey = "scoreboard")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path scoreboard;

    @Option(names = "--export", paramLabel = "FILE", required = true, descriptionKey = "recount-export")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path file;

    @Option(names = "--progress", descriptionKey = "progress")
    private boolean progress;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Override
    public Finding run(Screen screen) throws CannotCheck {
        Optional<Keyring> believed = trust.given() ? Optional.of(trust.keyring()) : Optional.empty();
        Scoreboard shown = Scoreboard.read(scoreboard);
        Events events = new Events(shown.office());
        Export export = Export.read(file, Set.of(), events, screen.reading(file, progress));
        if (export.from() != 0) {
            throw new CannotCheck("recount.not-from-start", file, export.from());
        }
        if (believed.isPresent() && believed.get().judge(export.note()) instanceof Judgement.Refused refused) {
            export.faults().add(refused.why());
        }
        if (export.faults().count() > 0) {
            return Finding.fails(Sentence.of(
                    "export.fails",
                    file,
                    export.faults().first().orElseThrow(),
                    export.faults().count()));
        }
        if (events.trouble().isPresent()) {
            throw new CannotCheck(events.trouble().get());
        }
        return finding(closest(shown, events), export, believed.isPresent());
    }

    /** Where the answer can be read in two ways, the one in which less differs. */
    private static Differences closest(Scoreboard shown, Events events) {
        return shown.spans().stream()
                .map(span -> Differences.between(shown, events.counted(), span))
                .min(Comparator.comparingLong(Differences::differing))
                .orElseThrow();
    }

    private Finding finding(Differences differences, Export export, boolean signed) {
        Sentence basis = Sentence.of(
                signed ? "recount.signed" : "recount.unsigned",
                file,
                export.to(),
                export.origin(),
                export.checkpoint().size());
        if (differences.differing() > 0) {
            return Finding.fails(
                    Sentence.of("recount.differs", scoreboard, differences.first(), differences.differing(), basis));
        }
        Sentence reading = differences.span().lateBy().equals(differences.span().asOf())
                ? Sentence.of("recount.day-over", differences.span().asOf())
                : Sentence.of("recount.day-going-on", differences.span().asOf());
        return Finding.holds(Sentence.of("recount.holds", scoreboard, differences.compared(), basis), List.of(reading));
    }
}
