package motcua.benchmarks.run;

import static motcua.benchmarks.run.Subjects.APPEND;
import static motcua.benchmarks.run.Subjects.BULK;
import static motcua.benchmarks.run.Subjects.COMMANDS;
import static motcua.benchmarks.run.Subjects.CRUD;
import static motcua.benchmarks.run.Subjects.HOUSE;
import static motcua.benchmarks.run.Subjects.STARTER;
import static motcua.benchmarks.run.Subjects.TUNED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we want to be, beside whom. */
final class Goals {

    private final Figures figures;
    private final List<Goal> all = new ArrayList<>();

    private Goals(Figures figures) {
        this.figures = figures;
    }

    static List<Goal> of(Figures figures, Settings settings) {
        Goals goals = new Goals(figures);
        if (settings.isBesideOthers()) {
            goals.besideOthers(settings);
        }
        if (!settings.dossiers().isEmpty()) {
            goals.grown(settings.dossiers());
        }
        return goals.all;
    }

    private void grown(List<Integer> dossiers) {
        int most = dossiers.getLast();
        questions(most);
        growth(dossiers);
        all.add(Goal.atLeast(
                Figure.lifecycles(most), 10 * Published.lifecycles(most), figures.of(Figure.lifecycles(most), HOUSE)));
        all.add(Goal.atMost(Figure.spikeErrors(most), 0.1, figures.of(Figure.spikeErrors(most), HOUSE)));
        idle(Figure.idle(most));
    }

    private void idle(String figure) {
        all.add(Goal.atMost(figure, 2, figures.of(figure, HOUSE)));
    }

    private void besideOthers(Settings settings) {
        settings.clients().stream()
                .filter(clients -> clients == 8 || clients == 32)
                .forEach(clients -> commands(Figure.commands(clients), HOUSE, clients));
        settings.alone().forEach(clients -> commands(Figure.alone(clients), COMMANDS, clients));
        rebuilds();
        seen();
        idle(Figure.IDLE);
    }

    private void commands(String figure, String ours, int clients) {
        least(figure, ours, figure, STARTER, 6);
        least(figure, ours, figure, TUNED, 1.8);
        least(figure, ours, Figure.commands(clients), CRUD, 2);
        least(figure, ours, Figure.append(clients), APPEND, 0.4);
        Figures.Summary slowest = figures.of(figure, ours);
        Figures.Summary usual = figures.of(figure, STARTER);
        all.add(Goal.atMost("%s: p99 of %s ÷ p50 of %s".formatted(figure, ours, STARTER), 5, quotient(slowest, usual)));
    }

    private static Figures.@Nullable Summary quotient(
            Figures.@Nullable Summary slowest, Figures.@Nullable Summary usual) {
        Double upper = slowest == null ? null : slowest.millis(99);
        Double lower = usual == null ? null : usual.millis(50);
        return upper == null || lower == null ? null : single(upper / lower);
    }

    private static Figures.Summary single(double value) {
        return new Figures.Summary(value, value, value, null);
    }

    private void rebuilds() {
        for (String view : Figure.VIEWS) {
            least(Figure.rebuild(view), HOUSE, Figure.rebuild("tracking"), STARTER, 15);
        }
        least(Figure.ALL_REBUILT, HOUSE, Figure.rebuild("tracking"), STARTER, 8);
        least(Figure.rebuild("tracking"), HOUSE, Figure.rebuild("tracking"), TUNED, 1);
        least(Figure.rebuild("tracking"), HOUSE, Figure.rebuild("tracking"), BULK, 0.5);
    }

    private void seen() {
        for (String view : Figure.VIEWS) {
            all.add(Goal.atMost(
                    Figure.seen(view) + " of " + HOUSE + ", ms", 250, figures.of(Figure.seen(view), HOUSE)));
        }
    }

    private void questions(int dossiers) {
        question("tracking", dossiers, 5);
        question("queue", dossiers, 10);
        question("history", dossiers, 10);
        question("scoreboard", dossiers, 50);
    }

    private void question(String name, int dossiers, double millis) {
        String figure = Figure.question(name, dossiers);
        Figures.Summary found = figures.of(figure, HOUSE);
        Double slowest = found == null ? null : found.millis(99);
        all.add(Goal.atMost("p99 of %s, ms".formatted(figure), millis, slowest == null ? null : single(slowest)));
    }

    private void growth(List<Integer> dossiers) {
        if (dossiers.size() > 1) {
            least(Figure.grown(dossiers.getLast()), HOUSE, Figure.grown(dossiers.getFirst()), HOUSE, 0.9);
        }
    }

    private void least(String figure, String subject, String overFigure, String over, double wanted) {
        String what = figure.equals(overFigure)
                ? "%s: %s ÷ %s".formatted(figure, subject, over)
                : "%s of %s ÷ %s of %s".formatted(figure, subject, overFigure, over);
        all.add(Goal.atLeast(what, wanted, figures.ratio(figure, subject, overFigure, over)));
    }
}
