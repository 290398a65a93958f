package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import motcua.standalone.sample.SampleRegister;
import motcua.standalone.sample.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query side runs by itself, and is killed again and again while it writes views that outlive it. */
class KilledViewsTest {

    private static final int CLIENTS = 4;

    @TempDir
    private static Path directory;

    private static Apart apart;

    @BeforeAll
    static void bothSidesRun() throws IOException {
        apart = Apart.start(directory);
    }

    @AfterAll
    static void bothSidesStop() {
        apart.close();
    }

    @Test
    void countersAndDocumentsAreExactHoweverOftenItDies() throws Exception {
        Random random = new Random(Chaos.SEED);
        try (Crowd crowd = Crowd.of(CLIENTS, Chaos.SEED)) {
            crowd.entrance().open(apart.commandDoor());
            String register = importRegister();
            for (int kill = 0; kill < Chaos.KILLS; kill++) {
                crowd.awaitAnswers(1 + random.nextInt(150));
                apart.killQuerySide();
                crowd.awaitAnswers(1 + random.nextInt(50));
                apart.restartQuerySide();
            }
            Ledger ledger = crowd.goHome();
            assertThat(ledger.withoutAnswer()).isZero();
            await("the end of the import")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> apart.commandDoor()
                            .get(People.ADMINISTRATOR, register)
                            .body()
                            .path("finished")
                            .asBoolean());
            StoredEvents events = apart.storedEvents().assertWhole();
            new Shown(apart.queryDoor(), new Recount(events)).assertEqualsRecount(10);
        }
    }

    @Test
    void neitherSideTakesWhatAnAdministratorDidNotSign() throws IOException {
        Asked decree = Asked.of(People.ADMINISTRATOR, "unsigned", "/api/v1/admin/calendars", "{}");
        Asked register = new Asked(People.ADMINISTRATOR, "unsigned", "/api/v1/imports", "text/csv", "x");
        Asked rebuild = Asked.of(People.ADMINISTRATOR, "unsigned", "/api/v1/admin/views/queue/rebuild", "");

        assertThat(apart.commandDoor().unsigned().post(decree).reason()).isEqualTo("ORDER_MISSING");
        assertThat(apart.commandDoor().unsigned().post(register).reason()).isEqualTo("ORDER_MISSING");
        assertThat(apart.queryDoor().unsigned().post(rebuild).reason()).isEqualTo("ORDER_MISSING");
        // Signed, it is taken as far as it makes sense.
        assertThat(apart.commandDoor().post(decree).status()).isEqualTo(400);
        assertThat(apart.queryDoor().post(rebuild).status()).isEqualTo(202);
    }

    private static String importRegister() throws IOException {
        StringWriter csv = new StringWriter();
        SampleRegister.write(Scope.HUU_LUNG, Chaos.SEED, csv);
        Asked asked = new Asked(People.ADMINISTRATOR, "huu-lung", "/api/v1/imports", "text/csv", csv.toString());
        return apart.commandDoor().post(asked).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatIsReceivedOnOneSideIsToldOnTheOther() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> lines = apart.queryDoor().listen("lan", "/api/v1/offices/H37.08.01/queue/stream")) {
                told.complete(lines.peek(_ -> listening.countDown())
                        .filter(line -> line.startsWith("event:"))
                        .limit(2)
                        .toList());
            } catch (IOException e) {
                told.completeExceptionally(e);
            }
        });
        assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();

        Asked asked = Asked.of("lan", "told", "/api/v1/dossiers", """
                {"channel": "COUNTER", "procedure": "1.001193", "applicant": {"name": "Hoàng Văn Sáng"}}""");
        String code = apart.commandDoor().post(asked).body().path("code").asString();

        assertThat(told.get(30, TimeUnit.SECONDS)).containsExactly("event:state", "event:update");
        await("tracking")
                .until(() -> apart.queryDoor()
                        .get("/api/v1/tracking/" + code + "?after=0")
                        .body()
                        .path("state")
                        .asString()
                        .equals("RECEIVED"));
    }
}
