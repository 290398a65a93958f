package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import motcua.standalone.crash.Door.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MongoDB goes away and comes back, first with what it held and then without: work goes on, and the views catch up. */
class MongoAwayTest {

    private static final int CLIENTS = 3;

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
    void commandsAreAcceptedMeanwhileAndTheViewsCatchUp() throws Exception {
        crowd.awaitAnswers(30);
        Map<String, Long> before = generations();
        apart.views().cut();
        assertReadersAreToldOfTheOutage();
        apart.views().mend();
        awaitReady();
        crowd.awaitAnswers(30);
        assertThat(generations()).isEqualTo(before);

        apart.views().cut();
        apart.loseViews();
        assertReadersAreToldOfTheOutage();
        apart.views().mend();
        awaitReady();
        crowd.awaitAnswers(30);
        assertThat(generations()).hasSameSizeAs(before).isNotEqualTo(before);

        Ledger ledger = crowd.goHome();
        assertThat(ledger.withoutAnswer()).as("commands the outage held up").isZero();
        StoredEvents events =
                apart.storedEvents().assertWhole().assertNumbered().assertTells(ledger);
        new Shown(apart.queryDoor(), new Recount(events)).assertEqualsRecount(1);
    }

    /** 503 at every door of the query side for as long as it lasts, while the clients are served as ever. */
    private void assertReadersAreToldOfTheOutage() throws IOException {
        Ledger.Entry known = crowd.ledger().entries().getFirst();
        List<String> doors = List.of(
                "/api/v1/tracking/" + known.answer().path("code").asString(),
                "/api/v1/dossiers/" + known.dossier() + "/history",
                "/api/v1/dossiers/" + known.dossier() + "/stream",
                "/api/v1/offices/H37.08.01/queue",
                "/api/v1/queues/minh",
                "/api/v1/scoreboard");
        // All at once: each of them waits a little for the server before it gives up.
        doors.parallelStream().forEach(this::assertToldOfTheOutage);
        // Whoever waits for a version is told that it did not come in time.
        assertThat(apart.queryDoor()
                        .get(People.AUDITOR, "/api/v1/scoreboard?after=0")
                        .status())
                .isIn(503, 504);
        await("the query side says that it is not ready")
                .atMost(Duration.ofSeconds(30))
                .until(() -> apart.queryDoor().get("/readyz").status() == 503);
        assertThat(apart.queryDoor().get("/livez").status()).isEqualTo(200);
        assertThat(apart.commandDoor().get("/readyz").status()).isEqualTo(200);
        crowd.awaitAnswers(30);
    }

    private void assertToldOfTheOutage(String path) {
        try {
            Reply reply = apart.queryDoor().get(People.AUDITOR, path);
            assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(503);
            assertThat(reply.reason()).as("%s", path).isIn("VIEWS_AWAY", "VIEW_NOT_READY");
            assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lost views are built one after the other, each beside the events that go on arriving. */
    private void awaitReady() {
        await("the query side is ready again")
                .atMost(Duration.ofMinutes(3))
                .until(() -> apart.queryDoor().get("/readyz").status() == 200);
    }

    /** Which generation of each view readers see. */
    private Map<String, Long> generations() throws IOException {
        Map<String, Long> generations = new TreeMap<>();
        apart.queryDoor()
                .get(People.ADMINISTRATOR, "/api/v1/admin/views")
                .body()
                .forEach(view -> generations.put(
                        view.path("name").asString(), view.path("live").asLong()));
        return generations;
    }
}
