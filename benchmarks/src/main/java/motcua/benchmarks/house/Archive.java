package motcua.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import motcua.benchmarks.house.Dossiers.Filed;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Questions;
import motcua.calendar.WorkingCalendar;

/** Some of the dossiers that are there, and the questions about them that everybody asks. */
final class Archive {

    private static final int REMEMBERED = 1_000;
    private static final Duration LENGTH = Duration.ofSeconds(2);

    private final String base;
    private final List<Filed> remembered = new CopyOnWriteArrayList<>();
    private final List<String> auditors;
    private String period;

    Archive(String base) {
        this.base = base + "/api/v1/";
        this.auditors = Staff.auditors().stream().map(Token::of).toList();
        LocalDate today = LocalDate.now(Clock.system(WorkingCalendar.ZONE));
        this.period = period(today.withDayOfYear(1), today);
    }

    private static String period(LocalDate from, LocalDate to) {
        return "?from=%s&to=%s".formatted(from, to);
    }

    /** The scoreboard is asked for these days from now on, instead of for this year. */
    void askFor(LocalDate from, LocalDate to) {
        period = period(from, to);
    }

    /** Nobody asks any longer about those that were there before. */
    void forget() {
        remembered.clear();
    }

    /** The {@code n}th of {@code total} is there; some of them are asked about, in an odd step: one of ten is unlike the others. */
    void remember(int n, int total, Filed one) {
        if (n % (total / REMEMBERED | 1) == 0) {
            remembered.add(one);
        }
    }

    /** Asks {@code name} over HTTP, as one auditor after the other. */
    Measured ask(String name) throws IOException {
        LongFunction<String> path = switch (name) {
            case "tracking" -> n -> "tracking/" + one(n).code();
            case "queue" -> n -> "offices/" + one(n).office() + "/queue";
            case "history" -> n -> "dossiers/" + one(n).id() + "/history";
            case "scoreboard" -> _ -> "scoreboard" + period;
            default -> throw new IllegalArgumentException(name);
        };
        return new Questions(n -> URI.create(base + path.apply(n)), n -> auditors.get((int) (n % auditors.size())))
                .ask(LENGTH);
    }

    /** Not in the order in which they came. */
    private Filed one(long n) {
        return remembered.get((int) (n * 619 % remembered.size()));
    }
}
