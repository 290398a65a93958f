package motcua.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's command line programs and reports what they say when they fail. */
final class Programs {
    private static final long LARGEST_LOG_BYTES = 10_000_000;
    private static final int TAIL_LINES = 15;

    private final Path binaries;
    private final Path directory;
    private final Superuser superuser;

    Programs(Path binaries, Path directory, Superuser superuser) {
        this.binaries = binaries;
        this.directory = directory;
        this.superuser = superuser;
    }

    /** @throws ProgramFailed with the last lines of its output and of the server's log */
    void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin")
                .resolve(OperatingSystem.current().program(program))
                .toString());
        command.addAll(arguments);
        // To a file, not a pipe: on Windows the server inherits the pipe and would keep us waiting for its end.
        Path output = directory.resolve("command.log");
        if (exitOf(superuser.command(command), output) != 0) {
            throw new ProgramFailed(program + " failed:\n" + tail(output) + "\n" + tail(log()));
        }
    }

    private int exitOf(List<String> command, Path output) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command + " ran", e);
        }
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    /** Keeps the last run or so: the server only appends. */
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG_BYTES) {
            Files.move(log(), directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String tail(Path file) {
        try {
            // Bytes as Latin-1: a message in a foreign encoding must not hide the failure behind another one.
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(cannot read " + file + ": " + e.getMessage() + ")";
        }
    }
}
