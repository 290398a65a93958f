package motcua.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import motcua.benchmarks.house.Dossiers.Filed;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Questions;
import motcua.calendar.WorkingCalendar;

/** As many dossiers as are wanted, and the questions about them that everybody asks. */
final class Archive {

    private static final int CLERKS = 32;
    private static final int ATTEMPTS = 5;
    private static final int REMEMBERED = 1_000;
    private static final Duration LENGTH = Duration.ofSeconds(2);

    private final Dossiers dossiers;
    private final String base;
    private final AtomicInteger filed = new AtomicInteger();
    private final List<Filed> remembered = new CopyOnWriteArrayList<>();
    private final List<String> auditors;
    private String period;

    Archive(Dossiers dossiers, String base) {
        this.dossiers = dossiers;
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

    /** The {@code n}th of {@code total} is there; some of them are asked about. */
    void remember(int n, int total, Filed one) {
        if (n % Math.max(1, total / REMEMBERED) == 0) {
            remembered.add(one);
        }
    }

    /**
     * Files dossiers through all their steps until there are {@code total}, or {@code most} is over; one of ten stays in an officer's
     * hands.
     */
    Measured fill(int total, Duration most) throws Exception {
        long start = System.nanoTime();
        long end = start + most.toNanos();
        int before = filed.get();
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, CLERKS)
                    .mapToObj(_ -> clerks.submit(() -> work(total, end)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        return Measured.of(filed.get() - before, (System.nanoTime() - start) / 1e9);
    }

    private void work(int total, long end) {
        for (int n = filed.getAndIncrement(); n < total && System.nanoTime() < end; n = filed.getAndIncrement()) {
            remember(n, total, filed(n % 10 != 0));
        }
        filed.getAndDecrement();
    }

    /** A machine that others load may leave a command without a connection: then another dossier takes its place. */
    private Filed filed(boolean isFinished) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dossiers.file(isFinished);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Asks {@code name} over HTTP, as one auditor after the other. */
    Measured ask(String name) throws IOException, InterruptedException {
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
