package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import motcua.platform.security.PathRule;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.proof.Order;
import motcua.proof.SignedOrder;
import motcua.standalone.http.Doors.Door;
import motcua.standalone.signin.Signing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house in which administrators have to sign: {@code quantri} has a key in the directory, {@code quantri2} has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorsSignTest {

    private static final String FSCK = "/api/v1/admin/trail/fsck";
    private static final String ACTS = "/api/v1/admin/acts?after=0&limit=200";
    private static final byte[] NOTHING = {};
    private static final String DECREE =
            "{\"version\":\"signed-1\",\"source\":\"QĐ 1\",\"days\":[{\"date\":\"2031-01-02\",\"open\":false,\"name\":\"Nghỉ\"}]}";

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn(
            "motcua.orders.required=true",
            "motcua.accounts[0].login=quantri",
            "motcua.accounts[0].name=Quản trị viên",
            "motcua.accounts[0].roles=ADMINISTRATOR",
            "motcua.accounts[0].key=" + Signing.vkey("quantri"),
            "motcua.accounts[1].login=quantri2",
            "motcua.accounts[1].name=Quản trị viên khác",
            "motcua.accounts[1].roles=ADMINISTRATOR",
            "motcua.accounts[2].login=kiemtra",
            "motcua.accounts[2].name=Kiểm tra viên",
            "motcua.accounts[2].roles=AUDITOR",
            "motcua.accounts[3].login=lan",
            "motcua.accounts[3].name=Nông Thị Lan",
            "motcua.accounts[3].roles=CLERK",
            "motcua.accounts[3].office=H37.08.01");

    @AfterAll
    void stop() {
        motcua.stopAndForget();
    }

    private Person signing(String path, byte[] body) {
        return motcua.people().administrator().with("Order", Signing.header("quantri", path, body));
    }

    private Reply sends(Person person, String path, String type, byte[] body) {
        return person.sends("POST", path, type, BodyPublishers.ofByteArray(body));
    }

    private List<JsonNode> acts() {
        JsonNode items = new JsonMapper()
                .readTree(motcua.people().auditor().sees(ACTS).is(200).text())
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    @Test
    void whatIsSignedIsDoneRecordedAndShownToAuditors() {
        byte[] decree = DECREE.getBytes(StandardCharsets.UTF_8);
        String path = "/api/v1/admin/calendars";

        sends(signing(path, decree), path, Doors.JSON, decree).is(201);

        JsonNode act = acts().stream()
                .filter(one -> one.path("target").stringValue().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(act.path("account").stringValue()).isEqualTo("quantri");
        assertThat(act.path("method").stringValue()).isEqualTo("POST");
        SignedOrder kept = SignedOrder.parse(act.path("note").stringValue());
        assertThat(kept.isSignedBy(Signing.key("quantri").verifier())).isTrue();
        assertThat(kept.order().body()).isEqualTo(act.path("body").stringValue());
        assertThat(act.path("act").stringValue()).isEqualTo(kept.id());
        // The event is in the store, and so in the log, which every reader of the export has.
        assertThat(motcua.storedEventsOf("act-" + kept.id())).hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> motcua.people()
                        .auditor()
                        .sees("/api/v1/trail/export")
                        .text()
                        .contains(encoded("\"act\":\"" + kept.id())));
    }

    /** Base64 of a text that begins a payload with a brace before it. */
    private static String encoded(String text) {
        String whole = java.util.Base64.getEncoder().encodeToString(("{" + text).getBytes(StandardCharsets.UTF_8));
        return whole.substring(0, whole.length() - 4);
    }

    @Test
    void noDoorThroughWhichAdministratorsActTakesAnythingUnsigned() {
        List<PathRule> acting = motcua.beans(PathRules.class).stream()
                .flatMap(of -> of.rules().stream())
                .filter(rule -> rule.scopes().containsKey(Role.ADMINISTRATOR))
                .filter(rule -> !List.of(HttpMethod.GET, HttpMethod.HEAD).contains(rule.method()))
                .toList();
        Reply received = motcua.people().lan().receives(Procedures.BIRTH).is(201);
        long before = motcua.countOfEvents();

        assertThat(acting).hasSize(6).noneMatch(rule -> rule.path().startsWith("/actuator"));
        for (PathRule rule : acting) {
            Door door =
                    Objects.requireNonNull(Doors.all(received).get(rule.method().name() + " " + rule.path()));
            for (String login : List.of("quantri", "quantri2")) {
                motcua.people()
                        .person(login)
                        .sends(door.method(), door.example(), door.type(), door.body())
                        .isRefused(403, "ORDER_MISSING");
            }
        }
        assertThat(motcua.countOfEvents()).isEqualTo(before);
    }

    @Test
    void theSameOrderIsTakenOnceAlsoAfterARestart() {
        String order = Signing.header("quantri", FSCK, NOTHING);
        Person once = motcua.people().administrator().with("Order", order);
        once.sends("POST", FSCK, "", "").is(202);

        once.sends("POST", FSCK, "", "").isRefused(409, "ORDER_REPEATED");
        motcua.restart();
        motcua.people()
                .administrator()
                .with("Order", order)
                .sends("POST", FSCK, "", "")
                .isRefused(409, "ORDER_REPEATED");
    }

    @Test
    void anOrderForSomethingElseIsRefused() {
        Order old = Signing.order("quantri", FSCK, NOTHING);
        Order late = new Order(old.house(), "POST", FSCK, "quantri", old.at().minus(6, ChronoUnit.MINUTES), old.body());
        String outOfTime = SignedOrder.sign(late, Signing.key("quantri")).header();

        signing("/api/v1/admin/views/queue/rebuild", NOTHING)
                .sends("POST", FSCK, "", "")
                .isRefused(403, "ORDER_FOR_ANOTHER_REQUEST");
        signing(FSCK, new byte[] {1}).sends("POST", FSCK, "", "").isRefused(403, "ORDER_FOR_ANOTHER_REQUEST");
        signing(FSCK, NOTHING).sends("POST", FSCK + "?x=1", "", "").isRefused(403, "ORDER_FOR_ANOTHER_REQUEST");
        motcua.people()
                .administrator()
                .with("Order", outOfTime)
                .inEnglish()
                .sends("POST", FSCK, "", "")
                .isRefused(403, "ORDER_OUT_OF_TIME");
        // Whoever has the token of another administrator has not their key, and the other way round.
        motcua.people()
                .person("quantri2")
                .with("Order", Signing.header("quantri", FSCK, NOTHING))
                .sends("POST", FSCK, "", "")
                .isRefused(403, "ORDER_WITHOUT_KEY");
        motcua.people()
                .administrator()
                .with("Order", Signing.header("quantri2", FSCK, NOTHING))
                .sends("POST", FSCK, "", "")
                .isRefused(403, "ORDER_OF_SOMEBODY_ELSE");
    }

    @Test
    void aRegisterIsSignedWholeHoweverLongItIs() {
        String path = "/api/v1/imports";
        // Longer than any body that is kept in memory; its lines are bad, which is the import's business.
        byte[] register = (Register.HEADER + "\n" + "x,\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        byte[] other = register.clone();
        other[other.length - 2] = 'y';

        sends(signing(path, register), path, Doors.CSV, other).isRefused(403, "ORDER_FOR_ANOTHER_REQUEST");
        assertThat(imported()).isEmpty();

        sends(signing(path, register), path, Doors.CSV, register).is(202);
        assertThat(imported()).hasSize(1);
        assertThat(acts()).anyMatch(act -> act.path("target").stringValue().equals(path));
    }

    private List<String> imported() {
        return motcua.storedEventsNamed("import.started");
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        motcua.onlyReads(true);
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            signing(FSCK, NOTHING).sends("POST", FSCK, "", "").status() == 503);
        } finally {
            motcua.onlyReads(false);
        }
    }

    @Test
    void administratorsSeeTheActsTooAndNobodyElseDoes() {
        motcua.people().administrator().sees(ACTS).is(200);
        motcua.people().lan().sees(ACTS).is(403);
        motcua.people().anybody().sees(ACTS).is(401);
        assertThat(motcua.people()
                        .auditor()
                        .sees("/api/v1/admin/acts?after=0&account=quantri2&from=2026-01-01&to=2099-12-31")
                        .is(200)
                        .text())
                .contains("\"items\":[]");
    }
}
