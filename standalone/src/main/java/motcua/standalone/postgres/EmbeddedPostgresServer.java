package motcua.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, durable (every acknowledged commit is on disk) and reachable only from this machine
 * with a password generated at the first start. Everything it owns lies in one directory:
 *
 * <ul>
 *   <li>{@code data}: the cluster
 *   <li>{@code password}: of the one user, readable by the owner of the directory only
 *   <li>{@code postgres.log}: what the server says
 *   <li>{@code lock}: held while a process of ours uses the directory; it dies with the process
 * </ul>
 *
 * <p>There is no shutdown hook: close it after whoever still writes. A process that is killed leaves the server
 * running; the next start on the directory finds and stops it.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** A thread of its own: the one that tells of ended processes may not wait for others. */
    private static final Executor WATCHER =
            task -> Thread.ofPlatform().daemon().name("postgres-watch").start(task);

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final int port;
    private boolean closed;

    private EmbeddedPostgresServer(DirectoryLock lock, Cluster cluster, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
    }

    /** A server that ends though nobody closed it, killed by the system perhaps, is started again at the same address. */
    private void watch() {
        cluster.process().ifPresent(server -> {
            var _ = server.onExit().thenRunAsync(this::startAgain, WATCHER);
        });
    }

    private void startAgain() {
        try {
            while (!isStartedAgain()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStartedAgain() {
        if (closed) {
            return true;
        }
        LOG.error("PostgreSQL has ended by itself; starting it again");
        try {
            cluster.startAgain(port);
            watch();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL does not start", e);
            return false;
        }
    }

    /**
     * Starts a server on {@code directory}, which is made when missing; returns when it accepts connections. Takes some
     * seconds the first time, half a second later, longer after a crash.
     *
     * @throws IllegalStateException when another process uses the directory, or the server does not start; it says why
     */
    public static EmbeddedPostgresServer start(Path directory) {
        try {
            Path own = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            DirectoryLock lock = DirectoryLock.acquire(own);
            try {
                Cluster cluster = new Cluster(own, Binaries.unpacked(own), Superuser.of(lock.file()));
                EmbeddedPostgresServer server = new EmbeddedPostgresServer(lock, cluster, cluster.start());
                server.watch();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + directory + " for PostgreSQL", e);
        }
    }

    /** Without the password, so that it may be logged. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The same for the database {@code name}. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Makes the database {@code name} unless it is there, for a role of that name alone, who has {@code password} from now on. */
    public void demandDatabase(String name, String password) {
        OwnDatabase.demand(this, name, password);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** Stops the server cleanly: open connections are cut, what was committed is on disk. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                cluster.stop();
            } finally {
                lock.close();
            }
        }
    }
}
