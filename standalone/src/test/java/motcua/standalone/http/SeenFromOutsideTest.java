package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ExtendWith({Running.class, OutputCaptureExtension.class})
class SeenFromOutsideTest {

    private final Motcua motcua;
    private final People people;

    SeenFromOutsideTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void commandsAreCountedByTypeAndOutcomeWithAHistogramOfTheirLatency() {
        double done = command("AssignDossier", "done");
        double refused = command("AssignDossier", "refused");
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.tuan().assigns(id, "minh").is(200);
        people.tuan().assigns(id, "minh").is(409);
        assertThat(command("AssignDossier", "done")).isEqualTo(done + 1);
        assertThat(command("AssignDossier", "refused")).isEqualTo(refused + 1);
        assertThat(metric(
                        "motcua_commands_seconds_bucket", "type=\"AssignDossier\"", "outcome=\"done\"", "le=\"+Inf\""))
                .isEqualTo(done + 1);
        assertThat(metric("motcua_commands_seconds_sum", "type=\"AssignDossier\"", "outcome=\"done\""))
                .isBetween(0.0, 600.0);
        assertThat(lines("motcua_commands_seconds_bucket", "type=\"AssignDossier\"", "outcome=\"done\""))
                .hasSizeGreaterThan(10);
    }

    private double command(String type, String outcome) {
        return metric("motcua_commands_seconds_count", "type=\"" + type + "\"", "outcome=\"" + outcome + "\"");
    }

    @Test
    void everyEventOfThisProcessIsCountedOnce() {
        people.lan().receives(BIRTH).is(201);
        assertThat((long) metric("motcua_events_appended_total")).isEqualTo(motcua.countOfEvents());
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "tracking", "history", "scoreboard", "portal", "indicators", "access"})
    void everyViewTellsHowFarItIsBehindHowMuchItWritesAtOnceAndWhatItSetAside(String view) {
        String label = "view=\"" + view + "\"";
        Reply received = people.lan().receives(BIRTH).is(201);
        people.lan()
                .sees("/api/v1/dossiers/" + received.dossier() + "/history?after=0")
                .is(200); // what the view of looks counts
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(metric("motcua_view_batch_size_count", label))
                        .isPositive());
        assertThat(received.code()).isNotEmpty();
        assertThat(metric("motcua_view_batch_size_sum", label))
                .isGreaterThanOrEqualTo(metric("motcua_view_batch_size_count", label));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(metric("motcua_view_lag_events", label)).isZero());
        assertThat(metric("motcua_view_lag_seconds", label)).isZero();
        assertThat(metric("motcua_view_deadletters", label)).isZero();
    }

    @Test
    void openAndLateDossiersAreCountedPerOffice() {
        new Register()
                .open("H37.02.05-220104-0001", "2022-01-04T08:00:00", "2022-02-01T17:00:00", "COUNTER", "")
                .open("H37.02.05-220104-0002", "2022-01-04T08:00:00", "2022-02-01T17:00:00", "COUNTER", "")
                .open("H37.02.05-220104-0003", "2022-01-04T08:00:00", "2031-02-01T17:00:00", "COUNTER", "")
                .isTakenInBy(people.administrator());
        // They are counted for all offices together, four times a minute.
        await().atMost(Duration.ofSeconds(25))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(metric("motcua_dossiers_open", "office=\"H37.02.05\""))
                            .isEqualTo(3);
                    assertThat(metric("motcua_dossiers_late", "office=\"H37.02.05\""))
                            .isEqualTo(2);
                });
    }

    private double metric(String name, String... labels) {
        return lines(name, labels).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> lines(String name, String... labels) {
        return motcua.behind()
                .anybody()
                .sees("/actuator/prometheus")
                .is(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
    }

    @Test
    void healthAndReadinessTellOfTheStoreAndTheViews() {
        Reply health = motcua.behind().administrator().sees("/actuator/health").is(200);
        assertThat(health.at("/status")).isEqualTo("UP");
        assertThat(health.json().path("components").propertyNames()).contains("db", "views");
        assertThat(people.anybody().sees("/livez").is(200).at("/status")).isEqualTo("UP");
        Reply readiness = motcua.behind()
                .administrator()
                .sees("/actuator/health/readiness")
                .is(200);
        assertThat(readiness.at("/components/views/status")).isEqualTo("UP");
    }

    @Test
    void anybodyLearnsWhetherItIsWellAndNothingElse() {
        assertThat(motcua.behind()
                        .anybody()
                        .sees("/actuator/health")
                        .is(200)
                        .json()
                        .propertyNames())
                .containsExactlyInAnyOrder("status", "groups");
    }

    @Test
    void aRefusalIsLoggedWithItsDossierAndItsCommandAndWithoutAName(CapturedOutput output) {
        Applicants.Applicant applicant = Applicants.anybody();
        String id = people.lan().opens(applicant.asking(BIRTH)).is(201).dossier();
        people.lan().givesBack(id).is(409);
        assertThat(output.getAll().lines().filter(line -> line.contains("ReturnResult refused") && line.contains(id)))
                .hasSize(1)
                .first()
                .asString()
                .matches(".*\\[" + id + " [0-9a-f-]{36}] .*");
        assertThat(output.getAll()).doesNotContain(applicant.name());
    }

    @Test
    void nothingCallsHome() throws IOException {
        Environment environment = motcua.bean(Environment.class);
        assertThat(environment.getProperty("axon.update-check.disabled", Boolean.class))
                .isTrue();
        Path log = motcua.files().stream()
                .filter(file -> file.endsWith("motcua.log"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(log)).doesNotContain("will be checked for updates");
    }

    @Test
    void whoWatchesAQueueIsToldWhatChangesInIt() throws Exception {
        try (Stream stream = new Stream(people.tuan(), "/api/v1/offices/H37.08.01/queue/stream");
                Stream own = new Stream(people.minh(), "/api/v1/queues/minh/stream")) {
            assertThat(stream.next("state").path("items").isArray()).isTrue();
            assertThat(own.next("state").path("counts").path("open").isNumber()).isTrue();
            String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
            JsonNode received = stream.next("update");
            assertThat(received.path("dossier").stringValue()).isEqualTo(id);
            assertThat(received.path("state").stringValue()).isEqualTo("RECEIVED");

            people.tuan().assigns(id, "minh").is(200);
            assertThat(stream.next("update").path("officer").stringValue()).isEqualTo("minh");
            JsonNode mine = own.next("update");
            assertThat(mine.path("dossier").stringValue()).isEqualTo(id);
            assertThat(mine.path("version").longValue()).isEqualTo(1);
        }
    }

    @Test
    void whoWatchesADossierIsToldWhatHappensToIt() throws Exception {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.lan().sees("/api/v1/dossiers/" + id + "/history?after=0").is(200);
        try (Stream stream = new Stream(people.lan(), "/api/v1/dossiers/" + id + "/stream")) {
            assertThat(stream.next("state").path("entries")).hasSize(1);
            people.tuan().assigns(id, "minh").is(200);
            JsonNode update = stream.next("update");
            assertThat(update.path("event").stringValue()).isEqualTo("dossier.assigned");
            assertThat(update.path("actor").stringValue()).isEqualTo("tuan");
        }
    }

    /** Server-sent events as they come in. */
    private static final class Stream implements AutoCloseable {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpResponse<InputStream> response;

        Stream(Person person, String path) {
            response = person.caller()
                    .listen(person.asking("GET", path, BodyPublishers.noBody()).build());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElseThrow())
                    .startsWith("text/event-stream");
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                // we hung up
            }
        }

        /** The data of the next event of that name. */
        JsonNode next(String name) throws InterruptedException {
            while (!take().equals("event:" + name)) {}
            return new Reply(200, Map.of(), take().substring("data:".length())).json();
        }

        private String take() throws InterruptedException {
            return Objects.requireNonNull(lines.poll(10, TimeUnit.SECONDS), "nothing came");
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
