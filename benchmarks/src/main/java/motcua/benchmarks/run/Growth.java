package motcua.benchmarks.run;

import static motcua.benchmarks.run.Subjects.HOUSE;
import static motcua.benchmarks.run.Subjects.LOAD;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import motcua.benchmarks.load.Lifecycles;
import motcua.benchmarks.load.Measured;
import org.jspecify.annotations.Nullable;

/** What gets slower with the years: one house that fills, measured at each size. Last of all, because everybody else goes home before. */
final class Growth {

    private static final String GROWN = "motcua, growing";
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Subjects subjects;
    private final Settings settings;
    private final Figures figures;
    private final Progress progress;
    private @Nullable Size smallest;

    Growth(Subjects subjects, Settings settings, Figures figures, Progress progress) {
        this.subjects = subjects;
        this.settings = settings;
        this.figures = figures;
        this.progress = progress;
    }

    void run() throws IOException {
        if (settings.dossiers().isEmpty()) {
            return;
        }
        if (progress.isOver()) {
            progress.tell("questions and growth: left out, the time is over");
            return;
        }
        subjects.stopAllBut(LOAD);
        progress.tell("starting " + GROWN);
        subjects.start(HOUSE, GROWN, settings.heap());
        subjects.all();
        resident("when started, before it grows");
        figures.value(
                "idle processor time just started, % of a core",
                HOUSE, subjects.get(GROWN).idle(IDLE, IDLE));
        subjects.visit(GROWN);
        // By the clock, and most of it is ours.
        var _ = users(settings.warmUp().dividedBy(2));
        for (int dossiers : settings.dossiers()) {
            if (progress.isOver()) {
                progress.tell("%,d dossiers: left out, the time is over".formatted(dossiers));
                return;
            }
            at(dossiers);
        }
    }

    private void at(int dossiers) throws IOException {
        takeIn(dossiers);
        if (progress.isOver()) {
            progress.tell("%,d dossiers: not reached, the time is over".formatted(dossiers));
            return;
        }
        for (String question : Figure.VIEWS) {
            for (int round = 0; round < settings.rounds(); round++) {
                tell(Figure.question(question, dossiers), ask("question " + question));
            }
        }
        figures.value(Figure.idle(dossiers), HOUSE, subjects.get(GROWN).idle(IDLE, IDLE));
        Size size = size(dossiers);
        if (smallest == null) {
            smallest = size;
        } else if (dossiers == settings.dossiers().getLast()) {
            double more = size.dossiers() - smallest.dossiers();
            figures.value(
                    "heap, MB for 100,000 dossiers more",
                    HOUSE,
                    (size.heapMegabytes() - smallest.heapMegabytes()) / more * 100_000);
        }
        for (int round = 0; round < settings.rounds(); round++) {
            tell(Figure.grown(dossiers), ask("closed 8 " + settings.cell()));
            var _ = ask("settle");
        }
        lifecycles(dossiers);
    }

    private void takeIn(int dossiers) throws IOException {
        progress.tell("importing until there are %,d dossiers".formatted(dossiers));
        Measured imported = ask("import %d %s".formatted(dossiers, progress.left()));
        if (progress.isOver()) {
            // It may still be going on.
            return;
        }
        tell(Figure.imported(dossiers), imported);
        double seen = imported.seconds() + ask("settle").seconds();
        figures.value(Figure.importSeen(dossiers), HOUSE, seen);
        progress.tell("  all views showed it after %.1f s".formatted(seen));
    }

    /** Three calls each: users without a pause, and then a crowd that comes and goes. */
    private void lifecycles(int dossiers) throws IOException {
        for (int round = 0; round < settings.rounds(); round++) {
            Measured of = users(settings.cell());
            tell(Figure.lifecycles(dossiers), of);
            figures.value(Figure.lifecycleErrors(dossiers), HOUSE, Lifecycles.errorPercent(of));
        }
        Measured spike = subjects.get(LOAD).ask("spike " + settings.level());
        tell(Figure.spike(dossiers), spike);
        figures.value(Figure.spikeErrors(dossiers), HOUSE, Lifecycles.errorPercent(spike));
        Published.note(figures, dossiers);
        var _ = ask("settle");
    }

    private Measured users(Duration length) throws IOException {
        Measured of = subjects.get(LOAD).ask("users %d %s".formatted(Figure.USERS, length));
        var _ = ask("settle");
        return of;
    }

    private void resident(String when) throws IOException {
        subjects.get(GROWN)
                .residentMegabytes()
                .ifPresent(megabytes -> figures.value(Figure.resident(when), HOUSE, megabytes));
    }

    /** Of the dossiers that are there, with those that were measured with. */
    private Size size(int dossiers) throws IOException {
        resident("at %,d dossiers".formatted(dossiers));
        Size size = Size.of(ask("size"));
        figures.value(
                "events on disk, MB a million dossiers, at %,d".formatted(dossiers),
                HOUSE,
                size.eventMegabytes() / size.dossiers() * 1e6);
        figures.value("heap with all views, MB, at %,d dossiers".formatted(dossiers), HOUSE, size.heapMegabytes());
        return size;
    }

    /** How large all is: what the heap holds, and what the events take on disk. */
    private record Size(double dossiers, double heapMegabytes, double eventMegabytes) {

        static Size of(Measured measured) {
            Map<String, Double> said = measured.more();
            return new Size(
                    said.getOrDefault("dossiers", Double.NaN),
                    said.getOrDefault("heapMegabytes", Double.NaN),
                    said.getOrDefault("eventMegabytes", Double.NaN));
        }
    }

    private Measured ask(String question) throws IOException {
        return subjects.get(GROWN).ask(question);
    }

    private void tell(String figure, Measured measured) {
        figures.rate(figure, HOUSE, measured);
        progress.tell("  %-52s %,12.0f/s".formatted(figure, measured.rate()));
    }
}
