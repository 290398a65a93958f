package motcua.deadline;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import motcua.deadline.Limit.Unit;

/** Prints what a due instant costs on one processor, with and without its lines: limits of 3 to 30 working days, every other paused once. */
final class ClockBenchmark {

    private static final int RUNS = 1_000;
    private static final int TIMES = 3_000;
    private static final int ROUNDS = 5;

    private ClockBenchmark() {}

    /** Runs everything several times, the first times to warm up. */
    public static void main(String[] arguments) {
        List<Run> paused = runs("index-766", true);
        List<Run> restarted = runs("nd-118-2025", true);
        List<Run> plain = runs("nd-118-2025", false);
        for (int round = 0; round < ROUNDS; round++) {
            measure(
                    "due instants, half of them paused",
                    paused,
                    run -> run.standing().hashCode());
            measure(
                    "due instants, half of them restarted",
                    restarted,
                    run -> run.standing().hashCode());
            measure(
                    "due instants without supplement",
                    plain,
                    run -> run.standing().hashCode());
            measure(
                    "the same, paused, with lines",
                    paused,
                    run -> run.derivation().lines().size());
        }
    }

    private static List<Run> runs(String rule, boolean supplements) {
        SplittableRandom random = new SplittableRandom(1);
        Instant first = Times.local("2022-01-03T07:30");
        List<Run> runs = new ArrayList<>();
        for (int n = 0; n < RUNS; n++) {
            Instant accepted = first.plusSeconds(60L * random.nextInt(4 * 365 * 24 * 60));
            Instant asked = accepted.plusSeconds(random.nextInt(3 * 86_400));
            Supplement supplement = new Supplement(asked, 1, asked.plusSeconds(random.nextInt(10 * 86_400)), 2L);
            runs.add(new Run(
                    Reception.accepted(accepted),
                    Times.limit(random.nextInt(3, 31), Unit.WORKING_DAY),
                    supplements && n % 2 == 0 ? List.of(supplement) : List.of(),
                    null,
                    Times.under(rule)));
        }
        return runs;
    }

    /** Counts this thread's time on the processor, so that others on the machine do not change the number. */
    private static void measure(String what, List<Run> runs, ToIntFunction<Run> once) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int seen = 0;
        for (int n = 0; n < TIMES; n++) {
            for (Run run : runs) {
                seen += once.applyAsInt(run) & 1;
            }
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        long times = (long) TIMES * RUNS;
        System.out.printf("%s: %,.0f/s, %,d ns each (%d)%n", what, times * 1e9 / nanos, nanos / times, seen);
    }
}
