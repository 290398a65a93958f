package motcua.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The witness as a process of its own, that a test may kill. */
final class Program implements AutoCloseable {

    private static final String LISTENING = "listening on ";
    private static final int LONGEST_LIFE_SECONDS = 50;

    private final Process process;
    private final Path errors;
    private final List<String> said = new ArrayList<>();

    private Program(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        // Reading from a pipe cannot be interrupted: one that should have ended and did not must not hold up the tests.
        CompletableFuture.delayedExecutor(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
    }

    /** Runs the program's {@code main} on the Java and the class path of this process. */
    static Program run(Path directory, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small, and soon awake: these processes live for seconds.
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(WitnessProgram.class.getName());
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile(directory, "errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return new Program(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the key and the log of the tests, on a port of its own. */
    static Program witness(Path directory) {
        return witnessOn(directory, "127.0.0.1:0");
    }

    static Program witnessOn(Path directory, String address) {
        try {
            Path key = Files.writeString(directory.resolve("key"), Stage.WITNESS.skey() + "\n");
            Path logs = Files.writeString(directory.resolve("logs"), "# ours\nlog " + Stage.LOG + "\n");
            return run(
                    directory,
                    "--listen=" + address,
                    "--state=" + directory.resolve("state"),
                    "--key",
                    key.toString(),
                    "--logs",
                    logs.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, once it does. */
    Client client() {
        try {
            // Closing it would close the pipe.
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith(LISTENING)) {
                    return new Client(URI.create(line.substring(LISTENING.length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("it did not start: " + said + errors());
    }

    /** Waits for its end; what it said on standard output before is in {@link #said}. */
    int exitCode() {
        try {
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add);
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> said() {
        return said;
    }

    List<String> errors() {
        try {
            return Files.readAllLines(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL; returns when it is dead. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
