package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import motcua.command.privacy.KeyStoreAddress;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Receipt;
import motcua.proof.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** On a directory of its own, where nothing must be kept for years. */
class ErasureTest {

    private static final String ERASURE = "/api/v1/subjects/erasure";

    private static Motcua motcua;

    @BeforeAll
    static void start() throws IOException {
        Path home = Files.createTempDirectory("motcua-erasure");
        motcua = new Motcua(home, "motcua.privacy.retention-years=0");
    }

    @AfterAll
    static void stop() {
        motcua.stopAndForget();
    }

    private static Person lan() {
        return motcua.people().lan();
    }

    private static Person tuan() {
        return motcua.people().tuan();
    }

    /** Over as soon as it is there. */
    private static Reply declined(Applicants.Applicant applicant) {
        String body = applicant.asking(BIRTH);
        return lan().opens(body.substring(0, body.length() - 1) + ",\"declined\":\"Bà đã chuyển đi\"}")
                .is(201);
    }

    private static Reply erases(Person person, String dossier) {
        return person.sends("POST", ERASURE, "application/json", """
                {"dossier":"%s","ground":"CONSENT_WITHDRAWN","reason":"Người dân yêu cầu bằng văn bản"}""".formatted(dossier));
    }

    private static JsonNode found(String terms) {
        return lan().sends("POST", "/api/v1/search", "application/json", "{\"terms\":\"" + terms + "\"}")
                .is(200)
                .json();
    }

    private static JdbcClient keys() {
        KeyStoreAddress address = motcua.bean(KeyStoreAddress.class);
        return JdbcClient.create(
                new DriverManagerDataSource(address.jdbcUrl(), address.username(), address.password()));
    }

    private static int rows(String table, String subject) {
        return keys().sql("SELECT count(*) FROM " + table + " WHERE subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void howFarTheSearchIsBehindCanBeMeasured() {
        Applicants.Applicant person = Applicants.anybody();
        declined(person).is(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> searchLag() == 0);
        assertThat(found(person.name())).hasSize(1);
    }

    private static double searchLag() {
        return motcua.bean(MeterRegistry.class)
                .get("motcua.search.lag.events")
                .gauge()
                .value();
    }

    @Test
    void afterwardsNothingOfThePersonOpensAndEverythingStillProves() {
        Applicants.Applicant person = Applicants.anybody();
        Reply first = declined(person);
        Reply second = declined(person);
        String subject = subjectOf(first.dossier());
        assertThat(subjectOf(second.dossier())).isEqualTo(subject);
        await().atMost(Duration.ofSeconds(20)).until(() -> found(person.name()).size() == 2);
        byte[] receipt = receipt(first);
        assertThat(lan().sees("/api/v1/dossiers/" + first.dossier() + "/words").at("/0/reason"))
                .isEqualTo("Bà đã chuyển đi");

        Reply erased = erases(tuan().withKey("erase-me"), first.dossier()).is(200);

        assertThat(erased.json().path("dossiers"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(first.dossier(), second.dossier());
        for (Reply dossier : new Reply[] {first, second}) {
            Reply words = lan().sees("/api/v1/dossiers/" + dossier.dossier() + "/words")
                    .is(200);
            assertThat(words.at("/0/reason")).isIn("", "null");
            assertThat(words.at("/0/unreadable")).isEqualTo("true");
        }
        assertThat(found(person.name())).isEmpty();
        for (String table : new String[] {"subject_keyset", "known_subject", "subject_dossier", "searchable"}) {
            assertThat(rows(table, subject)).as(table).isZero();
        }
        assertThat(erases(tuan().withKey("erase-me"), first.dossier()).is(200).text())
                .isEqualTo(erased.text());
        erases(tuan(), second.dossier()).isRefused(409, "ALREADY_ERASED");
        assertThat(motcua.storedEventsOf("erasure-" + erased.at("/erasure")))
                .singleElement()
                .asString()
                .contains("\"ground\":\"CONSENT_WITHDRAWN\"", "\"login\":\"tuan\"")
                .doesNotContain("văn bản");

        assertThat(reconciled().path("count").intValue()).isZero();
        Receipt proof = Receipt.parse(receipt);
        byte[] envelope = Base64.getDecoder().decode(proof.extra());
        String origin =
                Checkpoint.parse(Note.parse(text("/trail/checkpoint")).text()).origin();
        assertThat(proof.verify(
                        Hash.sha256(envelope).bytes(),
                        Policy.parse(text("/trail/keys")).trust(origin)))
                .isInstanceOf(Verdict.Accepted.class);

        Reply again = declined(person);
        assertThat(subjectOf(again.dossier()))
                .as("nobody can tell that they were here")
                .isNotEqualTo(subject);
    }

    /** Everything that anybody may ask for, everything on disk, and the log; what stood open in no file before must do so after. */
    @Test
    void afterwardsNoAnswerNoExportAndNoFileTellsOfThem() throws IOException {
        Applicants.Applicant person = new Applicants.Applicant("Nguyễn Chưatừngsống Ởđâucả", 8_888);
        Leaks leaks = Leaks.of(
                List.of("Chưatừngsống", "Ởđâucả", "09773108888", "207199538888", "Qzvnhaxi8888", "Bà đã chuyển đi"));
        Reply dossier = declined(person);
        await().atMost(Duration.ofSeconds(20)).until(() -> found(person.name()).size() == 1);
        receipt(dossier); // by now the log has it
        assertThat(answersAbout(dossier))
                .as("what would be noticed")
                .filteredOn(answer -> leaks.areIn(answer.text()))
                .hasSizeGreaterThanOrEqualTo(3);

        erases(tuan(), dossier.dossier()).is(200);

        assertThat(answersAbout(dossier))
                .hasSizeGreaterThan(40)
                .allSatisfy(answer -> assertThat(answer.status()).isLessThan(500))
                .noneMatch(answer -> leaks.areIn(answer.text()));
        motcua.stop();
        assertThat(leaks.in(motcua.files())).isEmpty();
        motcua.restart();
    }

    /** What each door that is read, and those that read although they are sent something, say to whoever may use it. */
    private static List<Reply> answersAbout(Reply dossier) {
        Stream<Reply> doors = Doors.all(dossier).values().stream()
                .filter(door -> !door.isStream())
                .filter(door -> door.method().equals("GET") || door.path().endsWith("/papers/{form}"))
                .map(door ->
                        asking(door.login(), dossier).sends(door.method(), door.example(), door.type(), door.body()));
        Stream<Reply> papers = lan().sees("/api/v1/dossiers/" + dossier.dossier() + "/papers")
                .is(200)
                .json()
                .valueStream()
                .map(paper -> asking("lan", dossier).sees(paper.path("path").stringValue()));
        return Stream.concat(doors, papers).toList();
    }

    /** Pages rather than PDF, whose words are compressed. */
    private static Person asking(String login, Reply dossier) {
        return motcua.people().person(login).with("Accept", "text/html, */*").holding(dossier);
    }

    @Test
    void aPersonWithAnOpenDossierStays() {
        Applicants.Applicant person = Applicants.anybody();
        Reply over = declined(person);
        Reply open = lan().opens(person.asking(BIRTH)).is(201);

        Reply refused = erases(tuan(), over.dossier()).isRefused(409, "DOSSIER_OPEN");

        assertThat(refused.at("/dossier")).isEqualTo(open.dossier());
        assertThat(motcua.applicantOf(over.dossier())).contains(person.name());
    }

    @Test
    void onlyALeaderOfTheOfficeErases() {
        String dossier = declined(Applicants.anybody()).dossier();
        erases(lan(), dossier).is(403);
        erases(motcua.people().administrator(), dossier).is(403);
        erases(motcua.people().auditor(), dossier).is(403);
        erases(tuan(), "00000000-0000-8000-8000-00000000abcd").isRefused(404, "UNKNOWN_DOSSIER");
        tuan().sends("POST", ERASURE, "application/json", "{\"dossier\":\"" + dossier + "\",\"reason\":\"x\"}")
                .is(400);
    }

    @Test
    void whatAProcessThatDiedLeftUntoldIsToldByTheNext() {
        String told = motcua.storedEventsOf("erasure-"
                        + erases(tuan(), declined(Applicants.anybody()).dossier())
                                .at("/erasure"))
                .getFirst();
        String erasure = "00000000-0000-8000-8000-0000000000ee";
        String untold = told.replaceFirst("\"erasure\":\"[^\"]*\"", "\"erasure\":\"" + erasure + "\"");
        keys().sql("INSERT INTO untold_erasure (erasure, event) VALUES (?, ?)")
                .params(erasure, untold.getBytes(StandardCharsets.UTF_8))
                .update();

        motcua.restart();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> keys().sql("SELECT count(*) FROM untold_erasure")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(motcua.storedEventsOf("erasure-" + erasure)).containsExactly(untold);
    }

    @Test
    void whoCorrectsTheirDataIsFoundByWhatTheySayNow() {
        Applicants.Applicant before = Applicants.anybody();
        Applicants.Applicant after = Applicants.anybody();
        String dossier = lan().opens(before.asking(BIRTH)).is(201).dossier();
        await().atMost(Duration.ofSeconds(20)).until(() -> found(before.name()).size() == 1);

        lan().does("rectification", dossier, "{\"applicant\":" + after.json() + "}")
                .is(200);

        String written = after.name().replace("Nguyễn", "NGUYEN").replace("Ngưỡngmộtthuở", "nguongmotthuo");
        await().atMost(Duration.ofSeconds(20)).until(() -> found(written).size() == 1);
        assertThat(found(written).path(0).path("dossier").asString()).isEqualTo(dossier);
        assertThat(found("+84 977310" + after.number())).hasSize(1);
        assertThat(found(before.name())).isEmpty();
        Person ngoc = motcua.people().ngoc();
        assertThat(ngoc.sends("POST", "/api/v1/search", "application/json", "{\"terms\":\"" + written + "\"}")
                        .is(200)
                        .json())
                .as("another office's")
                .isEmpty();
    }

    private static String subjectOf(String dossier) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(motcua.storedEventsOf(dossier).getFirst())
                .at("/applicant/subject")
                .asString();
    }

    private static byte[] receipt(Reply received) {
        String path = "/api/v1/tracking/" + received.code() + "/receipt?step=0";
        Person holder = motcua.people().anybody().with("Tracking-Secret", received.secret());
        // A log that was only just opened has signed nothing yet.
        await().atMost(Duration.ofSeconds(30)).until(() -> holder.sees(path).status() == 200);
        return holder.sees(path).is(200).text().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String path) {
        return motcua.people().anybody().sees(path).is(200).text();
    }

    private static JsonNode reconciled() {
        String path = "/api/v1/admin/trail/fsck";
        motcua.people().administrator().sends("POST", path, "", "").is(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> motcua.people().auditor().sees(path).status() == 200);
        return motcua.people().auditor().sees(path).json();
    }
}
