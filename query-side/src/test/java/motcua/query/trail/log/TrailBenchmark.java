package motcua.query.trail.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;

/**
 * How fast a backlog is logged into a directory, flushes to disk included: {@code TrailBenchmark [events] [directory]}. Not a
 * test; numbers belong beside the machine they were measured on.
 */
final class TrailBenchmark {

    private static final int EVENTS = 200_000;
    private static final int STEPS = 4;

    private TrailBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
        Path parent = Path.of(arguments.length > 1 ? arguments[1] : System.getProperty("java.io.tmpdir"));
        Ledger ledger = Ledger.of(events / STEPS);
        for (int round = 1; round <= 3; round++) {
            Path home = Files.createTempDirectory(parent, "trail-benchmark");
            try {
                measure(
                        "log " + events + " events",
                        events,
                        () -> Trails.open(home, ledger).catchUp());
                measure(
                        "read them at a start",
                        events,
                        () -> Trails.open(home, ledger).catchUp());
            } finally {
                remove(home);
            }
        }
    }

    private static void measure(String what, int events, Runnable work) {
        long begin = System.nanoTime();
        long before = cpuNanos();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = (cpuNanos() - before) / 1e9;
        System.out.printf(
                "%s: %.2f s, %.0f events/s; %.2f s of processors, %.0f events/s of one%n",
                what, seconds, events / seconds, cpu, events / cpu);
    }

    /** Of all threads: on a machine that others use too, the steadier figure. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
