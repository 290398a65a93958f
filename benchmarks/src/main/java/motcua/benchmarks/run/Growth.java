package motcua.benchmarks.run;

import static motcua.benchmarks.run.Subjects.HOUSE;
import static motcua.benchmarks.run.Subjects.LIMITS;

import java.io.IOException;
import java.time.Duration;
import motcua.benchmarks.load.Measured;

/** What gets slower with the years: one house that fills, measured at each size. Last of all, because everybody else goes home before. */
final class Growth {

    private static final String GROWN = "motcua, growing";
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Subjects subjects;
    private final Settings settings;
    private final Figures figures;
    private final Progress progress;

    Growth(Subjects subjects, Settings settings, Figures figures, Progress progress) {
        this.subjects = subjects;
        this.settings = settings;
        this.figures = figures;
        this.progress = progress;
    }

    void run() throws IOException {
        if (progress.isOver()) {
            progress.tell("questions and growth: left out, the time is over");
            return;
        }
        subjects.stopAllBut(LIMITS);
        progress.tell("starting " + GROWN);
        subjects.start(HOUSE, GROWN);
        figures.value("idle processor time, % of a core", HOUSE, idle());
        figures.rate(
                "constant over HTTP, questions/s",
                "bare HTTP server",
                subjects.get(LIMITS).ask("constant"));
        for (int dossiers : settings.dossiers()) {
            if (progress.isOver()) {
                progress.tell("%,d dossiers: left out, the time is over".formatted(dossiers));
                return;
            }
            at(dossiers);
        }
    }

    private void at(int dossiers) throws IOException {
        progress.tell("filing until there are %,d dossiers".formatted(dossiers));
        Measured filed = ask("fill %d %s".formatted(dossiers, progress.left()));
        figures.rate("filing until %,d dossiers, dossiers/s".formatted(dossiers), HOUSE, filed);
        var _ = ask("settle");
        if (progress.isOver()) {
            progress.tell("%,d dossiers: not reached, the time is over".formatted(dossiers));
            return;
        }
        for (String question : Figure.VIEWS) {
            for (int round = 0; round < settings.rounds(); round++) {
                tell(Figure.question(question, dossiers), ask("question " + question));
            }
        }
        figures.value(Figure.idle(dossiers), HOUSE, idle());
        Measured size = ask("size");
        double million = 1e6 / dossiers;
        figures.value(
                "events on disk, MB a million dossiers, at %,d".formatted(dossiers),
                HOUSE,
                size.more().getOrDefault("eventMegabytes", Double.NaN) * million);
        figures.value(
                "heap with all views, MB, at %,d dossiers".formatted(dossiers),
                HOUSE,
                size.more().getOrDefault("heapMegabytes", Double.NaN));
        for (int round = 0; round < settings.rounds(); round++) {
            tell(Figure.grown(dossiers), ask("closed 8 " + settings.cell()));
            var _ = ask("settle");
        }
    }

    private Measured ask(String question) throws IOException {
        return subjects.get(GROWN).ask(question);
    }

    private void tell(String figure, Measured measured) {
        figures.rate(figure, HOUSE, measured);
        progress.tell("  %-52s %,12.0f/s".formatted(figure, measured.rate()));
    }

    /** What the process and its PostgreSQL take while nobody asks anything, after a pause in which compilers finish. */
    private double idle() throws IOException {
        Child child = subjects.get(GROWN);
        try {
            Thread.sleep(IDLE);
            Duration before = child.processorTime();
            Thread.sleep(IDLE);
            return 100.0 * child.processorTime().minus(before).toNanos() / IDLE.toNanos();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
