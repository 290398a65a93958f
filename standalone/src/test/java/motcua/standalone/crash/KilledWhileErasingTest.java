package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import motcua.command.platform.CommandSideApplication;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.crash.StoredEvents.Row;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process dies after it destroyed somebody's key, and before it could say so. */
class KilledWhileErasingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void theNextProcessTellsItOnceAndTheSameRequestGetsItsAnswer() throws Exception {
        System.setProperty("motcua.cache", Program.cache());
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"))) {
            Map<String, String> environment = Settings.in(directory)
                    .stores(postgres)
                    .with("MOTCUA_PRIVACY_RETENTIONYEARS", "0")
                    .asMap();
            Asked erase = destroyAndDie(postgres, environment);
            assertThat(told(postgres)).isEmpty();

            try (Program next = Program.start(CommandSideApplication.class, environment)) {
                Door door = next.awaitReady();
                await().atMost(PATIENCE).until(() -> count(postgres, "untold_erasure") == 0);

                Reply again = door.post(erase);

                assertThat(again.status()).as("%s", again).isEqualTo(200);
                assertThat(told(postgres))
                        .singleElement()
                        .extracting(row -> row.facts().path("erasure").asString())
                        .isEqualTo(again.body().path("erasure").asString());
            }
        }
    }

    /** What was asked of a process that is no more. */
    private static Asked destroyAndDie(EmbeddedPostgresServer postgres, Map<String, String> environment)
            throws Exception {
        try (Program program = Program.start(CommandSideApplication.class, environment);
                var client = Executors.newVirtualThreadPerTaskExecutor()) {
            Door door = program.awaitReady();
            Reply declined = door.post(Asked.of("lan", "declined", "/api/v1/dossiers", """
                    {"channel": "COUNTER", "procedure": "1.001193", "declined": "Bà đã chuyển đi",
                     "applicant": {"name": "Lò Thị Mẩy", "identityNumber": "020190000001"}}"""));
            assertThat(declined.status()).as("%s", declined).isEqualTo(201);
            Asked erase = Asked.of("tuan", "erase", "/api/v1/subjects/erasure", """
                    {"dossier": "%s", "ground": "CONSENT_WITHDRAWN", "reason": "Theo đơn"}""".formatted(
                            declined.body().path("dossier").asString()));
            assertThat(count(postgres, "known_subject")).isEqualTo(1);
            try (Connection events = events(postgres);
                    Statement statement = events.createStatement()) {
                events.setAutoCommit(false);
                // Whoever reads goes on, and whoever writes waits.
                statement.execute("LOCK TABLE domain_event IN EXCLUSIVE MODE");
                var answer = CompletableFuture.supplyAsync(() -> post(door, erase), client);
                await().atMost(PATIENCE).until(() -> count(postgres, "untold_erasure") == 1);
                assertThat(count(postgres, "known_subject")).isZero();
                assertThat(answer).isNotDone();
                program.kill();
                // What waits for the table would go on without the process that sent it.
                await().atMost(PATIENCE).until(() -> endWaiting(postgres) == 0);
                events.rollback();
            }
            return erase;
        }
    }

    /** Null when nobody answered. */
    private static @Nullable Reply post(Door door, Asked asked) {
        try {
            return door.post(asked);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<Row> told(EmbeddedPostgresServer postgres) throws SQLException {
        try (Connection events = events(postgres)) {
            return StoredEvents.in(events).named("subject.erased");
        }
    }

    private static Connection events(EmbeddedPostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** Ends what waits for a lock; how many it were. */
    private static int endWaiting(EmbeddedPostgresServer postgres) throws SQLException {
        try (Connection events = events(postgres)) {
            return first(
                    events,
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        }
    }

    private static int count(EmbeddedPostgresServer postgres, String table) throws SQLException {
        try (Connection keys =
                DriverManager.getConnection(postgres.jdbcUrl(Settings.KEYS), Settings.KEYS, Settings.KEYS_PASSWORD)) {
            return first(keys, "SELECT count(*) FROM " + table);
        }
    }

    private static int first(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getInt(1);
        }
    }
}
