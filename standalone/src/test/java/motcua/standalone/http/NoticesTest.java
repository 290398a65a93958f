package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every step of a dossier is told at once, to the applicant and to another system, by the application as it is. */
class NoticesTest {

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer hook;
    private ServerSocket mail;
    private Motcua motcua;

    @BeforeEach
    void start() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        hook = HttpServer.create(new InetSocketAddress(here, 0), 0);
        hook.createContext("/", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        hook.start();
        mail = new ServerSocket(0, 50, here);
        Thread.ofVirtual().start(this::takeMail);
        motcua = new Motcua(
                Files.createTempDirectory("motcua-notices"),
                "motcua.notices.webhook.url=http://127.0.0.1:"
                        + hook.getAddress().getPort() + "/hook",
                "motcua.notices.webhook.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "motcua.notices.smtp.host=127.0.0.1",
                "motcua.notices.smtp.port=" + mail.getLocalPort(),
                "motcua.notices.smtp.security=none",
                "motcua.notices.smtp.from=mot-cua@xa.example",
                "motcua.notices.tracking-url=https://mot-cua.example/api/v1/tracking/");
    }

    @AfterEach
    void stop() throws IOException {
        motcua.stopAndForget();
        hook.stop(0);
        mail.close();
    }

    private void takeMail() {
        while (!mail.isClosed()) {
            try (Socket client = mail.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                answer(client, "220 hello");
                boolean inLetter = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("RCPT TO:")) {
                        recipients.add(line);
                    }
                    boolean ends = line.equals(".");
                    inLetter = line.equals("DATA") || (inLetter && !ends);
                    if (line.equals("DATA")) {
                        answer(client, "354 go on");
                    } else if (!inLetter) {
                        answer(client, "250 ok");
                    }
                }
            } catch (IOException e) {
                // Somebody hung up.
            }
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDossiersStepsReachApplicantAndSystemAndTheOutcomesAreInTheLog() throws IOException {
        Applicants.Applicant applicant = Applicants.anybody();
        People people = motcua.people();
        Reply received = people.lan().opens(applicant.asking(BIRTH)).is(201);
        people.tuan().assigns(received.dossier(), "minh").is(200);
        people.minh().resolves(received.dossier()).is(200);
        people.lan().givesBack(received.dossier()).is(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> posts.size() == 4 && recipients.size() == 4);
        await().atMost(Duration.ofSeconds(30)).until(() -> outcomes() == 8);

        assertThat(states()).containsExactlyInAnyOrder("RECEIVED", "IN_PROCESS", "RESOLVED", "RETURNED");
        assertThat(recipients).containsOnly("RCPT TO:<" + Applicants.MARK + applicant.number() + "@example.vn>");
        assertThat(posts).noneMatch(post -> Applicants.MARKS.stream().anyMatch(post::contains));
        assertThat(motcua.storedEvents())
                .noneMatch(event -> Applicants.MARKS.stream().anyMatch(event::contains));
        assertThat(log()).doesNotContain(Applicants.MARKS);
        await().atMost(Duration.ofSeconds(30)).until(() -> entriesOf("notice.delivered") == 8);
        assertThat(people.administrator().sees("/api/v1/admin/views").is(200).text())
                .doesNotContain("\"deadLetters\":1");
    }

    @Test
    void whatASystemRefusesIsSeenAndSentAgainWhenSomebodyAsks() {
        status = 410;
        People people = motcua.people();
        people.lan().receives(BIRTH).is(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> failed().size() == 1);
        JsonNode notice = failed().path(0);
        assertThat(notice.path("reason").stringValue()).isEqualTo("REFUSED");
        assertThat(notice.path("code").intValue()).isEqualTo(410);

        status = 204;
        String retry = "/api/v1/admin/notices/" + notice.path("id").stringValue() + "/retry";
        people.administrator().sends("POST", retry, "", "").is(202);

        await().atMost(Duration.ofSeconds(30)).until(() -> posts.size() == 2 && failed().isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.administrator().sends("POST", retry, "", "").status() == 409);
        assertThat(posts.get(0)).isEqualTo(posts.get(1));
        assertThat(motcua.behind()
                        .anybody()
                        .sees("/actuator/prometheus")
                        .is(200)
                        .text())
                .contains("motcua_notices_ended_total{", "motcua_notices_waiting{", "motcua_notices_oldest_seconds{");
    }

    /** In the transparency log: an entry of an export is its envelope in base64, and what it is about. */
    private long entriesOf(String event) {
        return motcua.people()
                .auditor()
                .sees("/api/v1/trail/export")
                .text()
                .lines()
                .filter(line -> line.startsWith("eyJ"))
                .map(line -> Base64.getDecoder().decode(line.substring(0, line.indexOf(' '))))
                .filter(envelope -> new String(envelope, StandardCharsets.UTF_8).contains('"' + event + '"'))
                .count();
    }

    private JsonNode failed() {
        return motcua.people()
                .administrator()
                .sees("/api/v1/admin/notices?state=failed")
                .is(200)
                .json();
    }

    private long outcomes() {
        return motcua.storedEvents().stream()
                .filter(event -> event.contains("\"attempts\":1"))
                .count();
    }

    private List<String> states() {
        return posts.stream()
                .map(post -> new JsonMapper().readTree(post).at("/data/state").stringValue())
                .toList();
    }

    private String log() throws IOException {
        Path log = motcua.files().stream()
                .filter(file -> file.endsWith("motcua.log"))
                .findFirst()
                .orElseThrow();
        return Files.readString(log);
    }
}
