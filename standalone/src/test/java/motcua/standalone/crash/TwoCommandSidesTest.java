package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import motcua.command.platform.CommandSideApplication;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command sides over one store decide at the same time on the same things, from the first number of the day on. */
class TwoCommandSidesTest {

    private static final int ROUNDS = 30;

    @TempDir
    Path directory;

    @Test
    void whateverBothAreAskedAtOnceHappensOnceAndIsNumberedWithoutAGap() throws Exception {
        System.setProperty("motcua.cache", Program.cache());
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
                Program one = Program.start(CommandSideApplication.class, environment(postgres));
                Program other = Program.start(CommandSideApplication.class, environment(postgres));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Door> doors = List.of(one.awaitReady(), other.awaitReady());
            Ledger ledger = new Ledger();
            for (int i = 0; i < ROUNDS; i++) {
                Asked both = open("both" + i);
                List<Asked> round = List.of(both, both, open("one" + i), open("other" + i));
                List<Callable<Reply>> atOnce = new ArrayList<>();
                for (int j = 0; j < round.size(); j++) {
                    Door door = doors.get(j % doors.size());
                    Asked asked = round.get(j);
                    atOnce.add(() -> door.post(asked));
                }
                List<Reply> replies = new ArrayList<>();
                for (Future<Reply> reply : clients.invokeAll(atOnce)) {
                    replies.add(reply.get());
                }
                assertThat(replies).extracting(Reply::status).as("%s", replies).containsOnly(201);
                assertThat(replies.get(0).body()).isEqualTo(replies.get(1).body());
                for (int j = 1; j < round.size(); j++) {
                    ledger.answered(round.get(j), replies.get(j).body());
                }
            }
            try (Connection connection =
                    DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
                StoredEvents.in(connection).assertWhole().assertNumbered().assertTells(ledger);
            }
        }
    }

    private static Asked open(String key) {
        return Asked.of("lan", key, "/api/v1/dossiers", """
                {"channel": "COUNTER", "procedure": "1.001193", "applicant": {"name": "Hứa Văn Páo"}}""");
    }

    private Map<String, String> environment(EmbeddedPostgresServer postgres) {
        return Settings.in(directory).stores(postgres).asMap();
    }
}
