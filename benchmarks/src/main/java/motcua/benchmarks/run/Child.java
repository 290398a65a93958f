package motcua.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import motcua.benchmarks.load.Measured;

/** A process in which something is measured, seen from outside. */
final class Child implements AutoCloseable {

    private static final long FAREWELL_SECONDS = 20;

    private final String name;
    private final Path data;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;

    private Child(String name, Path data, Path log, Process process) {
        this.name = name;
        this.data = data;
        this.log = log;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when it is ready to be asked. Its data and its log are in {@code directory}. */
    static Child start(String name, Launch launch, Path directory) throws IOException {
        Path data = Files.createDirectories(directory.resolve(name));
        Path log = directory.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // One that grows and shrinks is marked all the time by whoever keeps much.
        command.addAll(List.of("-Xms%dm".formatted(launch.heap()), "-Xmx%dm".formatted(launch.heap())));
        command.addAll(Launch.JVM);
        command.addAll(List.of("-cp", launch.classpath(), launch.main(), data.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Child child = new Child(name, data, log, process);
        try {
            var _ = child.read();
        } catch (IOException e) {
            child.close();
            throw e;
        }
        return child;
    }

    /** The answer to {@code question}. */
    Measured ask(String question) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append(question)
                .append('\n')
                .flush();
        return read();
    }

    private Measured read() throws IOException {
        String line = answers.readLine();
        if (line == null || line.startsWith("failed")) {
            throw new IOException("%s: %s; its log is %s".formatted(name, line == null ? "ended" : line, log));
        }
        return Measured.ofLine(line);
    }

    /** What it and its PostgreSQL have taken so far. */
    Duration processorTime() throws IOException {
        return processes()
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Percent of a processor that it and its PostgreSQL take while nobody asks anything, after a {@code pause} in which compilers finish. */
    double idle(Duration pause, Duration length) throws IOException {
        try {
            Thread.sleep(pause);
            Duration before = processorTime();
            Thread.sleep(length);
            return 100.0 * processorTime().minus(before).toNanos() / length.toNanos();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /**
     * What it and its PostgreSQL have in memory, in megabytes: a page that n processes share counts 1/n in each. Empty where the system
     * does not tell.
     */
    OptionalDouble residentMegabytes() throws IOException {
        double kilobytes = 0;
        for (ProcessHandle handle : processes().toList()) {
            Path told = Path.of("/proc/%d/smaps_rollup".formatted(handle.pid()));
            if (!Files.isReadable(told)) {
                return OptionalDouble.empty();
            }
            kilobytes += proportional(told);
        }
        return OptionalDouble.of(kilobytes / 1024);
    }

    private static long proportional(Path told) throws IOException {
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException | UncheckedIOException e) {
            // A process that ended meanwhile has nothing any more.
            return 0;
        }
    }

    /** Lets it and its PostgreSQL run, or stand still: who stands still takes nothing from whoever is measured. */
    void run(boolean running) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", running ? "-CONT" : "-STOP"));
        processes().map(handle -> Long.toString(handle.pid())).forEach(command::add);
        try {
            // A process that ended meanwhile makes it fail, and needs no signal.
            var _ = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Lets it run, if there is still anything to run. */
    void resume() {
        try {
            run(true);
        } catch (IOException | RuntimeException e) {
            System.err.println(name + " cannot be resumed: " + e);
        }
    }

    private Stream<ProcessHandle> processes() throws IOException {
        Path postmaster = data.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(postmaster)) {
            return Stream.of(process.toHandle());
        }
        long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst());
        Stream<ProcessHandle> server = ProcessHandle.of(pid).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
        return Stream.concat(Stream.of(process.toHandle()), server);
    }

    /** Lets it close its stores. */
    @Override
    public void close() {
        resume();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
