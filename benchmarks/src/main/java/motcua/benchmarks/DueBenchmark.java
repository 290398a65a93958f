package motcua.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import motcua.calendar.WorkingHours;
import motcua.catalogue.Catalogue;
import motcua.deadline.Limit;
import motcua.deadline.Reception;
import motcua.deadline.Rule;
import motcua.deadline.Run;
import motcua.deadline.Setting;
import motcua.deadline.Supplement;
import motcua.deadline.Term;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Due instants a second on one core: limits of 3 to 30 working days, accepted over four years, the same in every run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class DueBenchmark {

    private static final int RUNS = 1_000;
    private static final Instant FIRST = Instant.parse("2022-01-03T00:30:00Z");

    /** What the dossiers went through. */
    public enum Past {
        /** No supplement was asked for. */
        PLAIN("nd-118-2025", 0),
        /** One was asked of every other dossier, and the clock paused. */
        PAUSED("index-766", 2),
        /** One was asked of every other dossier, and the clock started anew. */
        RESTARTED("nd-118-2025", 2);

        private final String rule;

        /** One of so many was asked for a supplement; 0 is none. */
        private final int oneOf;

        Past(String rule, int oneOf) {
            this.rule = rule;
            this.oneOf = oneOf;
        }
    }

    /** Filled in by JMH with each value. */
    @Param
    public Past past = Past.PLAIN;

    private List<Run> runs = List.of();

    /** Makes the dossiers. */
    @Setup(Level.Trial)
    public void makeRuns() {
        Catalogue catalogue = Catalogue.bundled();
        Rule rule = catalogue.rules().named(past.rule).orElseThrow();
        Setting setting = new Setting(rule, catalogue.calendar(), WorkingHours.USUAL);
        SplittableRandom random = new SplittableRandom(1);
        runs = IntStream.range(0, RUNS)
                .mapToObj(n -> run(random, past.oneOf != 0 && n % past.oneOf == 0, setting))
                .toList();
    }

    private static Run run(SplittableRandom random, boolean isSupplemented, Setting setting) {
        Instant accepted = FIRST.plusSeconds(60L * random.nextInt(4 * 365 * 24 * 60));
        Instant asked = accepted.plusSeconds(random.nextInt(3 * 86_400));
        Supplement supplement = new Supplement(asked, 1, asked.plusSeconds(random.nextInt(10 * 86_400)), 2L);
        Term term = Term.of(new Limit(random.nextInt(3, 31), Limit.Unit.WORKING_DAY, null));
        List<Supplement> supplements = isSupplemented ? List.of(supplement) : List.of();
        return new Run(Reception.accepted(accepted), term, supplements, null, setting);
    }

    /** The due instant, as a command needs it. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void due(Blackhole seen) {
        for (Run run : runs) {
            seen.consume(run.standing());
        }
    }

    /** The same with every line that led there, as an explanation needs it. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void explained(Blackhole seen) {
        for (Run run : runs) {
            seen.consume(run.derivation());
        }
    }
}
