package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import motcua.standalone.crash.Door.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away in the middle of everything, and comes back: nothing is lost, and nothing happens twice. */
class PostgresAwayTest {

    private static final int CLIENTS = 4;

    @TempDir
    Path directory;

    private final Crowd crowd = Crowd.of(CLIENTS, Chaos.SEED);

    private Apart apart;

    @BeforeEach
    void bothSidesRun() throws IOException {
        apart = Apart.start(directory);
        crowd.entrance().open(apart.commandDoor());
    }

    @AfterEach
    void everybodyLeaves() {
        crowd.close();
        if (apart != null) {
            apart.close();
        }
    }

    @Test
    void whoeverAsksIsToldToComeBackAndNothingIsLostOrDoubled() throws Exception {
        for (int outage = 0; outage < Chaos.KILLS; outage++) {
            crowd.awaitAnswers(30);
            apart.events().cut();
            assertClientsAreToldOfTheOutage("cut" + outage);
            apart.events().mend();
            awaitReady(apart.commandDoor());
        }
        crowd.awaitAnswers(30);
        apart.stopPostgres();
        assertClientsAreToldOfTheOutage("stopped");
        apart.startPostgres();
        awaitReady(apart.commandDoor());
        awaitReady(apart.queryDoor());
        crowd.awaitAnswers(30);

        Ledger ledger = crowd.goHome();
        assertThat(ledger.withoutAnswer()).isPositive();
        for (Ledger.Entry entry : ledger.entries()) {
            assertThat(apart.commandDoor().post(entry.asked()).body())
                    .as("%s", entry)
                    .isEqualTo(entry.answer());
        }
        StoredEvents events =
                apart.storedEvents().assertWhole().assertNumbered().assertTells(ledger);
        new Shown(apart.queryDoor(), new Recount(events)).assertEqualsRecount(1);
    }

    private void assertClientsAreToldOfTheOutage(String key) throws IOException {
        Asked asked = Asked.of("lan", key, "/api/v1/dossiers", """
                {"channel": "POST", "procedure": "1.001193", "applicant": {"name": "Vi Thị Mây"}}""");
        long start = System.nanoTime();
        Reply reply = apart.commandDoor().post(asked);
        assertThat(reply.status()).as("%s", reply).isEqualTo(503);
        assertThat(reply.reason()).isEqualTo("STORE_AWAY");
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("patience").isLessThan(Duration.ofSeconds(20));
        await("the command side says that it is not ready")
                .atMost(Duration.ofSeconds(30))
                .until(() -> apart.commandDoor().get("/readyz").status() == 503);
        assertThat(apart.commandDoor().get("/livez").status()).isEqualTo(200);
    }

    private static void awaitReady(Door door) {
        await("ready again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> door.get("/readyz").status() == 200);
    }
}
