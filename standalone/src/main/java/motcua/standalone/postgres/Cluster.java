package motcua.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One directory of PostgreSQL data and the server on it. The caller holds the directory's lock. */
final class Cluster {
    static final String USER = "motcua";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int PORTS_TO_TRY = 3;

    /** A server that was killed first replays its log: minutes on a slow disk. */
    private static final String SECONDS_TO_START = "300";

    private static final String SECONDS_TO_STOP = "120";

    private final Path directory;
    private final Path data;
    private final Path draft;
    private final Path password;
    private final Programs programs;

    Cluster(Path directory, Path binaries, Superuser superuser) {
        this.directory = directory;
        this.data = directory.resolve("data");
        this.draft = directory.resolve("data.draft");
        this.password = directory.resolve("password");
        this.programs = new Programs(binaries, directory, superuser);
    }

    /** The port on which it listens. */
    int start() throws IOException {
        if (Files.isDirectory(data)) {
            stopOrphan();
        } else {
            initialise();
        }
        programs.rotateLog();
        return launchOnFreePort();
    }

    /** After the server has ended by itself; clients know its {@code port}. */
    void startAgain(int port) throws IOException {
        stopOrphan();
        launch(port);
    }

    /** The server, while it runs. */
    Optional<ProcessHandle> process() {
        return new Orphan(data).process();
    }

    private int launchOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                launch(port);
                return port;
            } catch (ProgramFailed e) {
                if (attempt == PORTS_TO_TRY || isFree(port)) { // else somebody took the port before PostgreSQL could
                    throw e;
                }
            }
        }
    }

    private void launch(int port) {
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        programs.log().toString(),
                        "-w",
                        "-t",
                        SECONDS_TO_START,
                        "-o",
                        ServerSettings.asOptions(LOOPBACK.getHostAddress(), port)));
    }

    /**
     * Makes the data in a draft and renames it, so that a first start that dies half-way leaves nothing that looks
     * done.
     */
    private void initialise() throws IOException {
        Trees.delete(draft);
        Password.generate(password);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        draft.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--data-checksums"));
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        // Else a power cut could undo the rename, and the next start would throw away a draft full of dossiers.
        Trees.sync(directory);
    }

    private void stopOrphan() throws IOException {
        Orphan orphan = new Orphan(data);
        if (orphan.isRunning()) {
            LOG.warn("A PostgreSQL of an earlier run is still on {}; stopping it", data);
            stop();
        }
        orphan.clearTraces();
    }

    /**
     * Cuts connections and writes everything out; if that takes too long, stops at once and leaves the rest to the log.
     */
    void stop() {
        try {
            programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP));
        } catch (ProgramFailed slow) {
            if (!new Orphan(data).isRunning()) {
                return; // somebody else stopped it, or it crashed: nothing is lost either way
            }
            LOG.warn("PostgreSQL takes too long to stop; the next start will recover", slow);
            programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "immediate", "-w"));
        }
    }

    String password() {
        try {
            return Password.read(password);
        } catch (IOException e) {
            throw new UncheckedIOException("The password of the PostgreSQL user is gone; restore " + password, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
