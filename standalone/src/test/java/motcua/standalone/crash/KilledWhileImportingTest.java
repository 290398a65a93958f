package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.sample.SampleRegister;
import motcua.standalone.sample.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The process is killed again and again while it reads a register of a year: twice by default, more often with {@code
 * -Dmotcua.crash.kills}.
 */
class KilledWhileImportingTest {

    private static final int DOSSIERS = 4_577;
    private static final int RESOLVED = 4_573;
    private static final String IMPORTS = "/api/v1/imports";

    @TempDir
    Path data;

    private final Random random = new Random(Chaos.SEED);

    @Test
    void everyLineEntersOnce() throws Exception {
        try (Home home = new Home(data)) {
            Door door = home.start();
            Reply started = door.post(register("huu-lung"));
            assertThat(started.status()).as("%s", started).isEqualTo(202);
            String path = started.headers().firstValue("Location").orElseThrow();
            long lines = 1;
            for (int kill = 0; kill < Chaos.KILLS; kill++) {
                lines += random.nextInt(Math.toIntExact(Math.max(1, (DOSSIERS - lines) * 2 / 3)));
                JsonNode progress = awaitLines(door, path, lines);
                lines = progress.path("lines").asLong();
                home.kill();
                door = home.start();
                assertThat(door.get(People.ADMINISTRATOR, path)
                                .body()
                                .path("lines")
                                .asLong())
                        .isGreaterThanOrEqualTo(lines);
            }
            Door last = door;
            JsonNode end = awaitEnd(last, path);
            assertThat(end.path("accepted").asInt()).isEqualTo(DOSSIERS);
            assertThat(end.path("rejected").asInt()).isZero();
            await("the register leaves the disk").until(() -> home.registersWaiting() == 0);
            assertThat(last.post(register("huu-lung")).body().path("accepted").asInt())
                    .isEqualTo(DOSSIERS);
            assertTheSameUnderAnotherNameBringsNothing(last);

            StoredEvents events = home.events().assertWhole();
            assertThat(events.dossiers()).hasSize(DOSSIERS);
            assertThat(events.named("dossier.received")).hasSize(DOSSIERS);
            assertThat(events.named("dossier.resolved")).hasSize(RESOLVED);
            assertThat(events.named("import.finished")).hasSize(2);
            Shown shown = new Shown(last, new Recount(events));
            shown.assertEqualsRecount(100);
            JsonNode total = shown.seen("/api/v1/scoreboard?office=H37.08.01&from=2022-01-01&to=2022-09-30&after=0")
                    .path("total");
            assertThat(total.path("received").asInt()).isEqualTo(DOSSIERS);
            assertThat(total.path("resolved").asInt()).isEqualTo(RESOLVED);
            JsonNode rate = total.path("onTimeOfReceived");
            assertThat(rate.path("value").asString()).isEqualTo("99.91");
            assertThat(rate.path("numerator").asInt()).isEqualTo(RESOLVED);
            assertThat(rate.path("denominator").asInt()).isEqualTo(DOSSIERS);
        }
    }

    /** The last progress before which {@code lines} lines had counted, or the end. */
    private static JsonNode awaitLines(Door door, String path, long lines) {
        return await("line " + lines)
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(
                        () -> progress(door, path),
                        progress -> progress.path("lines").asLong() >= lines);
    }

    private static JsonNode awaitEnd(Door door, String path) {
        return await("the end of the import")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> progress(door, path),
                        progress -> progress.path("finished").asBoolean());
    }

    private static void assertTheSameUnderAnotherNameBringsNothing(Door door) throws IOException {
        String path = door.post(register("huu-lung-again"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode end = awaitEnd(door, path);
        assertThat(end.path("accepted").asInt()).isZero();
        assertThat(end.path("rejected").asInt()).isEqualTo(DOSSIERS);
        assertThat(end.path("rejections").path(0).path("reason").asString()).isEqualTo("code: known already");
    }

    private static JsonNode progress(Door door, String path) throws IOException {
        return door.get(People.ADMINISTRATOR, path).body();
    }

    private static Asked register(String key) throws IOException {
        StringWriter csv = new StringWriter();
        SampleRegister.write(Scope.HUU_LUNG, Chaos.SEED, csv);
        return new Asked(People.ADMINISTRATOR, key, IMPORTS, "text/csv", csv.toString());
    }
}
