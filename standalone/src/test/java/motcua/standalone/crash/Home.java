package motcua.standalone.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.standalone.Standalone;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import motcua.standalone.signin.Provider;
import org.jspecify.annotations.Nullable;

/** A directory of data and the standalone process on it, which is killed and started again. */
final class Home implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Path data;
    private @Nullable Program program;

    Home(Path data) {
        this.data = data;
    }

    /** Starts it, the first time or again, with {@code more} arguments; returns when it is ready. */
    Door start(String... more) {
        Provider.installIn(data);
        List<String> arguments = new ArrayList<>(List.of(
                "--motcua.data=" + data,
                "--motcua.sample=none",
                "--motcua.tracking.limits.enabled=false",
                "--motcua.account-limits.enabled=false",
                "--motcua.sign-in.issuer=" + Provider.ISSUER,
                "--server.port=0",
                "--management.server.port=0"));
        arguments.addAll(List.of(more));
        Program started = Program.start(Standalone.class, Map.of(), arguments.toArray(String[]::new));
        program = started;
        return started.awaitReady();
    }

    /** What the process tells of itself. */
    Vitals vitals() {
        return Objects.requireNonNull(program, "not started").vitals();
    }

    /** Kills the Java process alone: its PostgreSQL lives on as an orphan, as it would in life. */
    void kill() {
        if (program != null) {
            program.kill();
        }
    }

    /** The registers that lie sealed on the disk because they have not been read to the end. */
    long registersWaiting() throws IOException {
        Path imports = data.resolve("imports");
        if (Files.notExists(imports)) {
            return 0;
        }
        try (var files = Files.list(imports)) {
            return files.count();
        }
    }

    /** Past everything of ours, to the events themselves. */
    StoredEvents events() throws SQLException, IOException {
        Path postgres = data.resolve("postgres");
        String port =
                Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(PORT_LINE);
        String password = Files.readString(postgres.resolve("password")).strip();
        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "motcua", password)) {
            return StoredEvents.in(connection);
        }
    }

    /** Leaves no process behind, whatever happened. */
    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        Path postgres = data.resolve("postgres");
        if (Files.exists(postgres.resolve("data/postmaster.pid"))) {
            stopOrphan(postgres);
        }
    }

    private static void stopOrphan(Path postgres) {
        System.setProperty("motcua.cache", Program.cache());
        EmbeddedPostgresServer.start(postgres).close();
    }
}
