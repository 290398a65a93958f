package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Receipt;
import motcua.proof.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Nobody of the staff sees personal data or a full history that is not written down first, and people can read who did. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoLookedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Motcua motcua;
    private final People people;
    private final Reply received;

    WhoLookedTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
        this.received = people.lan().receives(Procedures.BIRTH).is(201);
        published();
    }

    /** A door that shows something, and to whom; {@code body} is what is sent there, empty for nothing. */
    record Look(String login, String path, String body, String shown) {
        Look(String login, String path, String shown) {
            this(login, path, "", shown);
        }

        Reply by(Person person) {
            return path.endsWith("/stream")
                    ? beginning(person)
                    : person.sends(body.isEmpty() ? "GET" : "POST", path, "application/json", body);
        }

        /** Of an answer that never ends: how it begins. */
        private Reply beginning(Person person) {
            var answer = person.caller()
                    .listen(person.asking("GET", path, BodyPublishers.noBody()).build());
            try (InputStream text = answer.body()) {
                byte[] start = answer.statusCode() == 200 ? new byte[0] : text.readAllBytes();
                return new Reply(
                        answer.statusCode(), answer.headers().map(), new String(start, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Stream<Look> doors() {
        String dossier = "/api/v1/dossiers/" + received.dossier();
        return Stream.of(
                new Look("lan", dossier + "/history", "HISTORY"),
                new Look("lan", dossier + "/stream", "STREAM"),
                new Look("lan", dossier + "/words", "WORDS"),
                new Look("lan", dossier + "/papers/01", "PAPER"),
                new Look("lan", dossier + "/papers/01", "{\"trackingSecret\":\"" + received.secret() + "\"}", "PAPER"),
                new Look("lan", "/api/v1/offices/" + HUU_LUNG + "/register", "REGISTER"),
                new Look("lan", dossier + "/evidence", "EVIDENCE"),
                new Look("kiemtra", dossier + "/access", "ACCESSES"),
                new Look("kiemtra", "/api/v1/accounts/lan/access", "ACCESSES"),
                new Look("kiemtra", "/api/v1/trail/export?from=0&to=1", "EXPORT"),
                new Look("kiemtra", "/api/v1/sync/dossiers?limit=1", "SYNC"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void eachLookIsRecordedOnce(Look look) {
        long before = looks();

        look.by(people.person(look.login())).is(200);

        assertThat(looks()).isEqualTo(before + 1);
        assertThat(motcua.storedLooks().getLast())
                .contains("\"shown\":\"" + look.shown() + "\"", "\"login\":\"" + look.login() + "\"");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void withoutAPurposeNothingIsShown(Look look) {
        long before = looks();

        Reply refused = look.by(people.person(look.login()).with("Purpose", "CURIOSITY"));

        refused.isRefused(400, "PURPOSE_MISSING");
        assertThat(refused.at("/possible/0/text")).isNotBlank();
        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void aSearchIsALookAtWhatItFindsAndItsWordsAreNotKept() {
        long before = looks();
        searches("CURIOSITY").isRefused(400, "PURPOSE_MISSING");
        assertThat(looks()).isEqualTo(before);

        await().atMost(PATIENCE)
                .until(() -> !searches("HANDLING").is(200).json().isEmpty());

        assertThat(motcua.storedLooks().getLast())
                .contains(
                        "\"shown\":\"SEARCH\"",
                        "\"login\":\"lan\"",
                        searches("HANDLING").at("/0/dossier"))
                .doesNotContainIgnoringCase(Applicants.MARK);
    }

    private Reply searches(String purpose) {
        return people.lan()
                .with("Purpose", purpose)
                .sends("POST", "/api/v1/search", "application/json", "{\"terms\":\"" + Applicants.MARK + "\"}");
    }

    @Test
    void whoIsRefusedHasNotLooked() {
        long before = looks();

        people.ngoc()
                .sees("/api/v1/dossiers/" + received.dossier() + "/history")
                .is(403);
        people.lan()
                .with("Purpose", "AUDIT")
                .sees("/api/v1/dossiers/" + received.dossier() + "/history")
                .is(403);

        assertThat(looks()).isEqualTo(before);
    }

    /** A store that only reads, as a standby does: everything that is asked for is there, and yet nobody sees it. */
    @Test
    void whileLooksCannotBeRecordedNobodySeesAnything() {
        motcua.onlyReads(true);
        try {
            List<Look> doors = doors().toList();
            await().atMost(PATIENCE)
                    .until(() ->
                            people.person("lan").sees(doors.getFirst().path()).status() == 503);
            doors.forEach(look -> {
                Reply refused = look.by(people.person(look.login())).isRefused(503, "STORE_AWAY");
                assertThat(refused.text()).doesNotContain(received.code(), received.secret(), Applicants.MARK);
            });
            searches("HANDLING").isRefused(503, "STORE_AWAY");
        } finally {
            motcua.onlyReads(false);
        }
        await().atMost(PATIENCE)
                .until(() ->
                        people.lan().sees(doors().toList().getFirst().path()).status() == 200);
    }

    @Test
    void aCitizenReadsWhoSawTheirDossierAndNobodyElses() {
        Reply mine = people.citizen().opens(Applicants.anybody().askingOnline(Procedures.BIRTH, HUU_LUNG));
        String dossier = "/api/v1/dossiers/" + mine.is(201).dossier();
        people.lan().sees(dossier + "/papers/01?version=0");
        people.tuan()
                .with("Purpose", "SUPERVISION")
                .sees(dossier + "/history?after=0")
                .is(200);

        JsonNode look = people.citizen()
                .sees(dossier + "/access?after=0")
                .is(200)
                .json()
                .at("/items/0");

        assertThat(look.path("name").stringValue()).isEqualTo("Hoàng Văn Tuấn");
        assertThat(look.path("office").stringValue()).isEqualTo(HUU_LUNG);
        assertThat(look.path("officeName").stringValue()).isNotBlank();
        assertThat(look.path("shown").stringValue()).isEqualTo("HISTORY");
        assertThat(look.path("purposeText").stringValue()).isEqualTo("Đôn đốc, giám sát");
        assertThat(look.path("account").asString("")).isEmpty();
        assertThat(people.anybody()
                        .with("Tracking-Secret", mine.secret())
                        .sees("/api/v1/tracking/" + mine.code() + "/access")
                        .is(200)
                        .at("/items/0/access"))
                .isEqualTo(look.path("access").stringValue());
        people.citizen()
                .sees("/api/v1/dossiers/" + received.dossier() + "/access")
                .isRefused(404, "UNKNOWN_DOSSIER");
        people.anybody()
                .with("Tracking-Secret", mine.secret())
                .sees("/api/v1/tracking/" + received.code() + "/access")
                .isRefused(404, "UNKNOWN_CODE_OR_SECRET");
    }

    @Test
    void anAuditorAsksWhoSawADossierAndWhatAnAccountSaw() {
        people.lan()
                .sees("/api/v1/dossiers/" + received.dossier() + "/history?after=0")
                .is(200);
        people.minh()
                .sees("/api/v1/dossiers/" + received.dossier() + "/history?after=0")
                .is(200);

        Reply ofDossier = people.auditor().sees("/api/v1/dossiers/" + received.dossier() + "/access?limit=1&after=0");
        Reply ofAccount = people.auditor().sees("/api/v1/accounts/minh/access?after=0");

        assertThat(ofDossier.is(200).at("/items/0/account")).isEqualTo("minh");
        assertThat(ofAccount.is(200).at("/items/0/dossier")).isEqualTo(received.dossier());
        assertThat(people.auditor()
                        .sees("/api/v1/accounts/minh/access?to=2020-01-01")
                        .at("/items/0"))
                .isEmpty();
        String next = ofDossier.at("/next");
        Reply second =
                people.auditor().sees("/api/v1/dossiers/" + received.dossier() + "/access?limit=1&cursor=" + next);
        assertThat(second.is(200).at("/items/0/access")).isNotEqualTo(ofDossier.at("/items/0/access"));
    }

    /** The entry was in the log before a checkpoint that was signed while it was secret. */
    @Test
    void aSecretLookIsReleasedWhenItsTimeComesAndWasInTheLogAllAlong() {
        Reply opened = people.citizen()
                .opens(Applicants.anybody().askingOnline(Procedures.BIRTH, HUU_LUNG))
                .is(201);
        String mine = opened.dossier();
        String looks = "/api/v1/dossiers/" + mine + "/access?after=0";
        Instant release = Instant.now().plusSeconds(8);
        people.auditor()
                .with("Purpose", "INVESTIGATION")
                .with("Legal-Basis", "12/CSDT")
                .with("Secret-Until", release.toString())
                .sees("/api/v1/dossiers/" + mine + "/history?after=0")
                .is(200);
        String access = people.auditor().sees(looks).is(200).at("/items/0/access");
        String receipt = "/api/v1/dossiers/" + mine + "/access/" + access + "/receipt";
        await().atMost(PATIENCE).until(() -> people.auditor().sees(receipt).status() == 200);
        Checkpoint before = published();
        List<String> toldWhileSecret = shown(people.citizen().sees(looks));
        int proofWhileSecret = people.citizen().sees(receipt).status();
        int proofBySecret = people.anybody()
                .holding(opened)
                .sees("/api/v1/tracking/" + opened.code() + "/access/" + access + "/receipt")
                .status();

        assertThat(Instant.now()).as("asked in time").isBefore(release);
        assertThat(toldWhileSecret).doesNotContain("HISTORY");
        assertThat(proofWhileSecret).isEqualTo(404);
        assertThat(proofBySecret).isEqualTo(404);

        await().atMost(PATIENCE).until(() -> people.citizen().sees(receipt).status() == 200);
        assertThat(shown(people.citizen().sees(looks))).contains("HISTORY");
        assertThat(people.citizen().sees(looks).text()).contains("12/CSDT");
        Receipt proof = Receipt.parse(people.citizen().sees(receipt).text().getBytes(StandardCharsets.UTF_8));
        byte[] envelope = Base64.getDecoder().decode(Objects.requireNonNull(proof.extra()));
        Policy keys = Policy.parse(people.anybody().sees("/trail/keys").text());
        assertThat(proof.verify(Hash.sha256(envelope).bytes(), keys.trust(before.origin())))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(new String(envelope, StandardCharsets.UTF_8)).contains("access-" + access, "access.recorded");
        assertThat(people.anybody()
                        .holding(opened)
                        .sees("/api/v1/tracking/" + opened.code() + "/access/" + access + "/receipt")
                        .is(200)
                        .text())
                .as("by the secret alone")
                .contains(Objects.requireNonNull(proof.extra()));
        assertThat(proof.index()).isLessThan(before.size());
    }

    private static List<String> shown(Reply looks) {
        return looks.is(200).json().path("items").findValuesAsString("shown");
    }

    private Checkpoint published() {
        await().atMost(PATIENCE)
                .until(() -> people.anybody().sees("/trail/checkpoint").status() == 200);
        return Checkpoint.parse(
                Note.parse(people.anybody().sees("/trail/checkpoint").text()).text());
    }

    private long looks() {
        return motcua.storedLooks().size();
    }
}
