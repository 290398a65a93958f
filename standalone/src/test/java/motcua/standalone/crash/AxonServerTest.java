package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.command.platform.CommandSideApplication;
import motcua.query.platform.QuerySideApplication;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A dossier's whole way over a real Axon Server, both sides apart. */
@EnabledIfEnvironmentVariable(
        named = "AXON_SERVER",
        matches = ".+",
        disabledReason = "skipped: say where an Axon Server is with AXON_SERVER=host:8124, an empty one if you can")
class AxonServerTest {

    /** An Axon Server keeps what earlier runs left there, so these names must be new. */
    private final String run = UUID.randomUUID().toString();

    @TempDir
    Path directory;

    private int requests;

    @Test
    void aDossierGoesItsWholeWayAndSurvivesTheCommandSide() throws Exception {
        System.setProperty("motcua.cache", Program.cache());
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                EmbeddedPostgresServer keys = EmbeddedPostgresServer.start(directory.resolve("keys"))) {
            Map<String, String> environment = environment(mongo, keys);
            try (Program query = Program.start(QuerySideApplication.class, environment)) {
                Reply assigned = receiveAndAssign(environment);
                try (Program command = Program.start(CommandSideApplication.class, environment)) {
                    Door door = command.awaitReady();
                    String path = pathOf(assigned);
                    assertThat(ask(door, "minh", path + "resolution", "{\"outcome\": \"GRANTED\"}")
                                    .status())
                            .isEqualTo(200);
                    Asked last = asked("lan", path + "return", "{}");
                    Reply returned = door.post(last);
                    assertThat(returned.status()).as("%s", returned).isEqualTo(200);
                    assertThat(door.post(last).body()).isEqualTo(returned.body());
                    assertShown(query.awaitReady(), returned.body());
                }
            }
        }
    }

    /** By a command side that is killed afterwards. */
    private Reply receiveAndAssign(Map<String, String> environment) throws IOException {
        try (Program command = Program.start(CommandSideApplication.class, environment)) {
            Door door = command.awaitReady();
            Reply received = ask(door, "lan", "/api/v1/dossiers", """
                    {"channel": "COUNTER", "procedure": "1.001193", "applicant": {"name": "Chu Thị Nga"}}""");
            assertThat(received.status()).as("%s", received).isEqualTo(201);
            Reply assigned = ask(door, "lan", pathOf(received) + "assignment", "{\"officer\": \"minh\"}");
            assertThat(assigned.status()).as("%s", assigned).isEqualTo(200);
            command.kill();
            return assigned;
        }
    }

    private static void assertShown(Door door, JsonNode returned) {
        String code = returned.path("code").asString();
        await("tracking")
                .atMost(Duration.ofMinutes(1))
                .ignoreException(IOException.class)
                .until(() -> door.get("/api/v1/tracking/" + code + "?after=3")
                        .body()
                        .path("state")
                        .asString()
                        .equals("RETURNED"));
        await("history")
                .atMost(Duration.ofMinutes(1))
                .until(() -> door.get(
                                People.AUDITOR,
                                "/api/v1/dossiers/" + returned.path("dossier").asString() + "/history?after=3")
                        .body()
                        .path("entries")
                        .findValuesAsString("event")
                        .equals(List.of(
                                "dossier.received", "dossier.assigned", "dossier.resolved", "dossier.returned")));
    }

    private Reply ask(Door door, String login, String path, String body) throws IOException {
        return door.post(asked(login, path, body));
    }

    private Asked asked(String login, String path, String body) {
        return Asked.of(login, run + "-" + ++requests, path, body);
    }

    private static String pathOf(Reply answer) {
        return "/api/v1/dossiers/" + answer.body().path("dossier").asString() + "/";
    }

    private Map<String, String> environment(EmbeddedMongo mongo, EmbeddedPostgresServer keys) {
        return Settings.in(directory)
                .keys(keys)
                .with("SPRING_PROFILES_ACTIVE", "axon-server")
                .with("AXON_SERVER", System.getenv("AXON_SERVER"))
                .with("MONGODB_URI", mongo.uri() + "/motcua")
                .asMap();
    }
}
