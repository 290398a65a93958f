package motcua.benchmarks.run;

import static motcua.benchmarks.run.Subjects.APPEND;
import static motcua.benchmarks.run.Subjects.BULK;
import static motcua.benchmarks.run.Subjects.COMMANDS;
import static motcua.benchmarks.run.Subjects.CRUD;
import static motcua.benchmarks.run.Subjects.HOUSE;
import static motcua.benchmarks.run.Subjects.LIMITS;
import static motcua.benchmarks.run.Subjects.LOAD;
import static motcua.benchmarks.run.Subjects.STARTER;
import static motcua.benchmarks.run.Subjects.TUNED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import motcua.benchmarks.load.Measured;

/** Everything once, in turns: what is compared is measured one after the other in each round, so that a slow minute meets all. */
final class Session {

    private static final List<String> WITH_VIEWS = List.of(HOUSE, STARTER, TUNED, CRUD);
    private static final List<String> WITHOUT_VIEWS = List.of(COMMANDS, STARTER, TUNED);
    private static final List<String> OVER_HTTP = List.of(HOUSE, CRUD);
    private static final List<Integer> HTTP_CLIENTS = List.of(8, 32);
    private static final int WARM_CLIENTS = 32;
    private static final String CONSTANT = "constant over HTTP, questions/s";

    /** So long everybody works before what is counted begins. */
    private static final Duration RUN_IN = Duration.ofSeconds(1);

    private static final Duration WINDOW = Duration.ofSeconds(2);

    /** Enough for a median with a span, where there is no goal. */
    private static final int FEWER_ROUNDS = 2;

    private static final Duration PAUSE_BEFORE_IDLENESS = Duration.ofSeconds(20);
    private static final Duration IDLENESS = Duration.ofSeconds(10);

    private final Subjects subjects;
    private final Settings settings;
    private final Figures figures;
    private final Progress progress;
    private final Path directory;

    Session(Subjects subjects, Settings settings, Figures figures, Progress progress, Path directory) {
        this.subjects = subjects;
        this.settings = settings;
        this.figures = figures;
        this.progress = progress;
        this.directory = directory;
    }

    void run() throws IOException {
        for (String subject : List.of(HOUSE, COMMANDS, STARTER, TUNED, CRUD, LIMITS, LOAD)) {
            start(subject);
        }
        subjects.only(HOUSE, LIMITS);
        Path rows = directory.resolve("rows");
        var _ = subjects.get(HOUSE).ask("events " + rows);
        var _ = subjects.get(LIMITS).ask("rows " + rows);
        int fewer = Math.min(FEWER_ROUNDS, settings.rounds());
        for (int clients : settings.clients()) {
            rounds(
                    settings.alone().contains(clients) ? settings.rounds() : fewer,
                    Figure.commands(clients),
                    () -> commands(clients));
        }
        rounds(Figure.open(settings.rate()), this::open);
        for (int clients : settings.alone()) {
            rounds(Figure.alone(clients), () -> alone(clients));
        }
        rounds("rebuilds", this::rebuilds);
        subjects.stopAllBut(HOUSE, CRUD, LIMITS, LOAD);
        warmUpOverHttp();
        for (int clients : HTTP_CLIENTS) {
            rounds(fewer, Figure.http(clients), () -> overHttp(clients));
        }
        subjects.only(LIMITS);
        rounds(
                fewer,
                CONSTANT,
                () -> tell(CONSTANT, "bare HTTP server", subjects.get(LIMITS).ask("constant")));
        progress.tell("doing nothing");
        subjects.only(HOUSE);
        figures.value(Figure.IDLE, HOUSE, subjects.get(HOUSE).idle(PAUSE_BEFORE_IDLENESS, IDLENESS));
    }

    private interface Turn {
        void take() throws IOException;
    }

    private void rounds(String what, Turn turn) throws IOException {
        rounds(settings.rounds(), what, turn);
    }

    private void rounds(int rounds, String what, Turn turn) throws IOException {
        for (int round = 1; round <= rounds; round++) {
            if (progress.isOver()) {
                progress.tell(what + ", round " + round + ": left out, the time is over");
                return;
            }
            progress.tell("%s, round %d of %d, load %.1f".formatted(what, round, rounds, Machine.load()));
            figures.value("load of the machine", "machine", Machine.load());
            turn.take();
        }
    }

    private void start(String subject) throws IOException {
        progress.tell("starting " + subject);
        long start = System.nanoTime();
        subjects.start(subject);
        if (!subject.equals(LIMITS) && !subject.equals(LOAD)) {
            figures.value("start until ready, s", subject, (System.nanoTime() - start) / 1e9);
            subjects.get(subject)
                    .residentMegabytes()
                    .ifPresent(megabytes -> figures.value(Figure.resident("when started"), subject, megabytes));
            // Both sides, seven views, their database and the log are in it: it has most to compile.
            warmUp(subject, subject, settings.warmUp().multipliedBy(subject.equals(HOUSE) ? 2 : 1));
        }
    }

    /** By processor time, because compilers need that and others may take it; two thirds of it by the clock are enough. */
    private void warmUp(String subject, String through, Duration enough) throws IOException {
        Child child = subjects.get(subject);
        Duration until = child.processorTime().plus(enough);
        long end = System.nanoTime() + enough.multipliedBy(2).dividedBy(3).toNanos();
        while (child.processorTime().compareTo(until) < 0 && System.nanoTime() < end) {
            var _ = closed(through, WARM_CLIENTS, WINDOW);
        }
        var _ = settle(subject);
    }

    private void warmUpOverHttp() throws IOException {
        for (String subject : OVER_HTTP) {
            if (!progress.isOver()) {
                progress.tell("warming " + subject + " up over HTTP");
                subjects.only(subject, LOAD);
                subjects.visit(subject);
                warmUp(subject, LOAD, settings.warmUp().dividedBy(3));
            }
        }
    }

    private void overHttp(int clients) throws IOException {
        for (String subject : OVER_HTTP) {
            subjects.only(subject, LOAD);
            subjects.visit(subject);
            var _ = closed(LOAD, clients, RUN_IN);
            tell(Figure.http(clients), subject, closed(LOAD, clients, settings.cell()));
            var _ = settle(subject);
        }
    }

    private Measured closed(String subject, int clients, Duration length) throws IOException {
        Measured measured = subjects.get(subject).ask("closed " + clients + " " + length);
        if (measured.failed() > 0) {
            progress.tell(subject + ": " + measured.failed() + " failed");
        }
        return measured;
    }

    /** Nobody leaves work for the turn of the next one. */
    private Measured settle(String subject) throws IOException {
        return subjects.get(subject).ask("settle");
    }

    /** Who has stood still begins with cold caches: that is nobody's figure. */
    private Measured runIn(String subject, int clients) throws IOException {
        subjects.only(subject);
        return closed(subject, clients, RUN_IN);
    }

    private void commands(int clients) throws IOException {
        for (String subject : WITH_VIEWS) {
            Duration before = subjects.get(subject).processorTime();
            // What it leaves to be done would otherwise be counted as that of others.
            long first = runIn(subject, clients).count();
            Measured measured = closed(subject, clients, settings.cell());
            tell(Figure.commands(clients), subject, measured);
            figures.value(Figure.behind(clients), subject, settle(subject).seconds());
            Duration taken = subjects.get(subject).processorTime().minus(before);
            figures.value(Figure.cost(clients), subject, taken.toNanos() / 1e3 / Math.max(1, first + measured.count()));
        }
        subjects.only(LIMITS);
        tell(Figure.append(clients), APPEND, subjects.get(LIMITS).ask("append " + clients));
        tell(Figure.FSYNC, "disk", subjects.get(LIMITS).ask("fsync"));
    }

    private void alone(int clients) throws IOException {
        for (String subject : WITHOUT_VIEWS) {
            boolean hasViews = !subject.equals(COMMANDS);
            subjects.only(subject);
            if (hasViews) {
                var _ = subjects.get(subject).ask("views off");
            }
            var _ = runIn(subject, clients);
            tell(Figure.alone(clients), subject, closed(subject, clients, settings.cell()));
            if (!hasViews) {
                // Nobody else has anything left to do, with their views off.
                var _ = settle(subject);
            }
        }
    }

    private void open() throws IOException {
        for (String subject : WITH_VIEWS) {
            var _ = runIn(subject, WARM_CLIENTS);
            var _ = settle(subject);
            Measured measured = subjects.get(subject).ask("open " + settings.rate() + " " + settings.open());
            tell(Figure.open(settings.rate()), subject, measured);
            measured.more().forEach((view, millis) -> figures.value(Figure.seen(view), subject, millis));
            var _ = settle(subject);
        }
    }

    private void rebuilds() throws IOException {
        for (String view : Figure.VIEWS) {
            rebuild(HOUSE, view);
            if (view.equals("tracking")) {
                rebuild(STARTER, view);
                rebuild(TUNED, view);
            }
        }
        subjects.only(HOUSE);
        tell(Figure.ALL_REBUILT, HOUSE, subjects.get(HOUSE).ask("rebuild all " + settings.rebuild()));
        Measured again = subjects.get(HOUSE).ask("bulk tracking");
        tell(Figure.rebuild("tracking"), BULK, again);
    }

    private void rebuild(String subject, String view) throws IOException {
        subjects.only(subject);
        tell(Figure.rebuild(view), subject, subjects.get(subject).ask("rebuild " + view + " " + settings.rebuild()));
    }

    private void tell(String figure, String subject, Measured measured) {
        figures.rate(figure, subject, measured);
        progress.tell("  %-22s %,12.0f/s".formatted(subject, measured.rate()));
    }
}
