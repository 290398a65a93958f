package motcua.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void keepBinariesInTheBuildDirectory() {
        System.setProperty(
                "motcua.cache", Path.of("target", "cache").toAbsolutePath().toString());
    }

    @AfterEach
    void nothingIsLeftRunning() {
        try {
            // A server takes its pid file away a moment before its process ends.
            await().untilAsserted(() -> assertThat(processesOfThisTest()).isEmpty());
        } finally {
            processesOfThisTest().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws SQLException {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            execute(server, "CREATE TABLE kept (what TEXT)");
            execute(server, "INSERT INTO kept VALUES ('hồ sơ')");
        }
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            assertThat(ask(server, "SELECT what FROM kept")).isEqualTo("hồ sơ");
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAgainAtTheSameAddress() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            execute(server, "CREATE TABLE kept (what TEXT)");
            execute(server, "INSERT INTO kept VALUES ('hồ sơ')");
            String pid =
                    Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();

            ProcessHandle killed = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();

            await().ignoreExceptions()
                    .until(() -> ask(server, "SELECT what FROM kept").equals("hồ sơ"));
        }
    }

    @Test
    void whatIsCommittedIsOnDiskAndNobodyElseCanReachIt() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(server, "SHOW server_version")).startsWith("18");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefusedAndHarmless() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(directory)).hasMessageContaining("is in use");
            Process other = writer(directory);
            assertThat(output(other)).anyMatch(line -> line.contains("is in use by another Motcua"));
            assertThat(other.waitFor()).isNotZero();
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aKilledProcessLosesNothingThatWasAcknowledged() throws Exception {
        Process killed = writer(directory);
        long acknowledged = -1;
        try (BufferedReader lines = killed.inputReader()) {
            while (acknowledged < 500) {
                String line = lines.readLine();
                assertThat(line).as("the writer's output").isNotNull();
                if (line.startsWith("committed ")) {
                    acknowledged = Long.parseLong(line.substring("committed ".length()));
                }
            }
            killed.toHandle().destroyForcibly(); // not by the Process, which would throw away what is still in the pipe
            killed.waitFor();
            acknowledged = Math.max(acknowledged, lastIn(lines, acknowledged));
        }
        assertThat(new Orphan(directory.toRealPath().resolve("data")).isRunning())
                .isTrue();

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            long there = Long.parseLong(ask(server, "SELECT count(*) FROM written"));
            assertThat(there).isBetween(acknowledged + 1, acknowledged + 2); // one more may be on its way when it dies
        }
    }

    @Test
    void aServerKilledWithItsProcessRecovers() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS n");
            processesOfThisTest().forEach(ProcessHandle::destroyForcibly);
            await().until(() -> processesOfThisTest().isEmpty());
        }
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            assertThat(ask(server, "SELECT n FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aPidFileThatNamesSomebodyElseIsNoServer() throws Exception {
        EmbeddedPostgresServer.start(directory).close();
        Path pidFile = directory.resolve("data/postmaster.pid");
        Process somebodyElse = new ProcessBuilder("sleep", "60").start();
        try {
            for (String content : List.of(somebodyElse.pid() + "\n" + directory + "/data\n", "", "4194305\n")) {
                Files.writeString(pidFile, content);
                EmbeddedPostgresServer.start(directory).close();
                assertThat(somebodyElse.isAlive()).isTrue();
            }
        } finally {
            somebodyElse.destroy();
        }
    }

    @Test
    void aFirstStartThatDiedHalfWayIsBegunAnew() throws Exception {
        Files.createDirectories(directory.resolve("data.draft/base"));
        Files.writeString(directory.resolve("data.draft/PG_VERSION"), "18");
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(directory.resolve("data.draft")).doesNotExist();
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        EmbeddedPostgresServer.start(directory).close();
        Files.writeString(directory.resolve("data/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(directory))
                .hasMessageContaining("pg_ctl failed")
                .hasMessageContaining("incompatible");
    }

    private boolean isOfThisTest(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", process.pid() + "", "cwd"), directory.resolve("data"));
        } catch (IOException e) {
            return false;
        }
    }

    private List<ProcessHandle> processesOfThisTest() {
        return ProcessHandle.allProcesses().filter(this::isOfThisTest).toList();
    }

    private static long lastIn(BufferedReader lines, long soFar) {
        try (Stream<String> rest = lines.lines()) {
            return rest.filter(line -> line.matches("committed \\d+"))
                    .mapToLong(line -> Long.parseLong(line.substring("committed ".length())))
                    .max()
                    .orElse(soFar);
        }
    }

    private static Process writer(Path directory) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dmotcua.cache=" + System.getProperty("motcua.cache"),
                        "-cp",
                        classPath,
                        Writer.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> output(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().toList();
        }
    }

    private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
