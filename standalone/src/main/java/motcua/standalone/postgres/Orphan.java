package motcua.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server that outlived the process which started it, known by PostgreSQL's pid file. A pid alone proves nothing:
 * after a reboot it may be anybody's.
 */
final class Orphan {
    private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(10);

    private final Path data;
    private final Path pidFile;

    Orphan(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Whether the pid in the file is alive and a PostgreSQL of this directory. */
    boolean isRunning() {
        return process().filter(this::servesThisData).isPresent();
    }

    /**
     * Call when no server runs: removes a pid file that PostgreSQL would take for a running server, because the pid
     * belongs to somebody else by now or was never written. (It sees by itself that a pid is dead.)
     */
    void clearTraces() throws IOException {
        awaitChildren();
        if (Files.exists(pidFile) && (pid().isEmpty() || process().isPresent())) {
            Files.delete(pidFile);
        }
    }

    /** The children of a killed server notice at once, but must be gone before another server may touch the data. */
    private void awaitChildren() throws IOException {
        long deadline = System.nanoTime() + CHILDREN_END_WITHIN.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(this::worksInThisData)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Processes of an earlier PostgreSQL still work in " + data);
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for an earlier PostgreSQL to end", e);
        }
    }

    /** Whoever the pid in the file belongs to. */
    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean servesThisData(ProcessHandle process) {
        return worksInThisData(process) || (isPostgres(process) && wasStartedOnThisData(process));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** Windows does not tell the arguments of another process: there the name has to do. */
    private boolean wasStartedOnThisData(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
    }

    /** Every process of PostgreSQL works in its data directory; Linux tells us. */
    private boolean worksInThisData(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException | SecurityException e) {
            return false; // gone meanwhile, not ours to ask, or not Linux
        }
    }
}
