package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All doors of the query side, over the whole of it: sign-in, rights, answers and problems. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class DoorsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    private static final JsonMapper JSON = new JsonMapper();

    private static int stories;

    private final Story story = Story.of(100 + stories++);

    @BeforeEach
    void ready() {
        await(() -> get("/readyz", null).getResponse().getStatus() == 200);
    }

    @Test
    void aCitizenFollowsADossierByItsCodeAlone() {
        store.append(story.received().assigned(Story.MINH));
        assertThat(get("/api/v1/tracking/" + story.card.code() + "?after=1", null))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("IN_PROCESS"))
                .hasPathSatisfying("$.portalCode", code -> code.assertThat().isEqualTo(4))
                .hasPathSatisfying("$.office", office -> office.assertThat().isEqualTo("H37.26.01"))
                .hasPathSatisfying("$.receivedAt", at -> at.assertThat().isEqualTo("2026-11-23T01:00:00Z"))
                .doesNotHavePath("$.officer");
    }

    @Test
    void anUnknownOrMalformedCodeIsAProblem() {
        assertThatProblem(get("/api/v1/tracking/H37.26.01-261123-9999", null), 404, "UNKNOWN_CODE");
        assertThatProblem(get("/api/v1/tracking/nonsense", null), 400, "INVALID_FIELD");
        assertThatProblem(get("/api/v1/tracking/H37.26.01-261123-9999?after=soon", null), 400, "INVALID_FIELD");
        assertThatProblem(get("/api/v1/tracking/H37.26.01-261123-9999?after=-1", null), 400, "INVALID_FIELD");
    }

    @Test
    void whatHasNotArrivedInTimeIsAProblemWithRetryAfter() {
        MvcTestResult answer = get("/api/v1/tracking/H37.26.01-261123-9999?after=0", null);
        assertThatProblem(answer, 504, "NOT_SEEN_YET");
        assertThat(answer).headers().containsHeader(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void theHistoryTellsEverythingToStaffOfTheOfficeAndAuditors() {
        store.append(story.received().assigned(Story.MINH));
        String path = "/api/v1/dossiers/" + story.id + "/history";
        assertThat(get(path + "?after=1", "hoa"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"")
                .bodyJson()
                .hasPathSatisfying(
                        "$.entries.length()", count -> count.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.entries[0].facts.applicant.sealed",
                        seal -> seal.assertThat().isEqualTo("aes-256-gcm/file-key/1"))
                .hasPathSatisfying(
                        "$.entries[1].facts.to", to -> to.assertThat().isEqualTo("minh"));
        assertThat(get(path, "kiemtra")).hasStatusOk();
        assertThatProblem(get(path, "lan"), 403, "FORBIDDEN");
        assertThatProblem(get(path, null), 401, "SIGN_IN");
        assertThatProblem(get("/api/v1/dossiers/1/history", "hoa"), 400, "INVALID_FIELD");
        assertThatProblem(
                get("/api/v1/dossiers/00000000-0000-8000-8000-0000ffffffff/history", "hoa"), 404, "UNKNOWN_DOSSIER");
    }

    @Test
    void anOfficerSeesOnlyTheirOwnQueue() {
        assertThat(get("/api/v1/queues/minh", "minh")).hasStatusOk();
        assertThat(get("/api/v1/queues/minh", "hoa")).hasStatusOk();
        assertThat(get("/api/v1/queues/minh", "kiemtra")).hasStatusOk();
        assertThatProblem(get("/api/v1/queues/lan", "minh"), 403, "FORBIDDEN");
        assertThatProblem(get("/api/v1/queues/lan", "hoa"), 403, "FORBIDDEN");
        assertThatProblem(get("/api/v1/queues/minh", "quantri"), 403, "FORBIDDEN");
        assertThatProblem(get("/api/v1/offices/H37.26.02/queue", "hoa"), 403, "FORBIDDEN");
        assertThatProblem(get("/api/v1/offices/H37.26.01/queue", "minh"), 403, "FORBIDDEN");
    }

    @Test
    void aBadLimitOrCursorIsAProblem() {
        for (String query : new String[] {"limit=0", "limit=201", "limit=x", "cursor=x", "after=-1"}) {
            assertThatProblem(get("/api/v1/queues/minh?" + query, "minh"), 400, "INVALID_FIELD");
        }
    }

    @Test
    void aQueueIsSortedByDueInstantAndItsReaderSeesTheirOwnWrite() {
        Instant now = Instant.now();
        Story late = story.received(now.minus(1, ChronoUnit.DAYS)).assigned(Story.LAN);
        Story later = Story.of(100 + stories++)
                .received(now.plus(40, ChronoUnit.DAYS))
                .assigned(Story.LAN);
        Story soon = Story.of(100 + stories++)
                .received(now.plus(30, ChronoUnit.DAYS))
                .assigned(Story.LAN);
        store.append(later);
        store.append(soon);
        store.append(late);
        assertThat(get("/api/v1/queues/lan?after=1", "lan"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].dossier", id -> id.assertThat().isEqualTo(late.id.toString()))
                .hasPathSatisfying(
                        "$.items[0].overdue", overdue -> overdue.assertThat().isEqualTo(true))
                .hasPathSatisfying("$.items[1].dossier", id -> id.assertThat().isEqualTo(soon.id.toString()))
                .hasPathSatisfying("$.items[2].dossier", id -> id.assertThat().isEqualTo(later.id.toString()))
                .hasPathSatisfying("$.counts.open", open -> open.assertThat().isEqualTo(3))
                .hasPathSatisfying(
                        "$.counts.overdue", overdue -> overdue.assertThat().isEqualTo(1));
    }

    @Test
    void pagesFollowEachOtherWhileTheQueueChanges() {
        OfficeId office = new OfficeId("H37.26.03");
        Instant due = Instant.now().plus(5, ChronoUnit.DAYS);
        for (int day = 0; day < 4; day++) {
            store.append(Story.of(200 + day, office).received(due.plus(day, ChronoUnit.DAYS)));
        }
        String path = "/api/v1/offices/H37.26.03/queue?limit=2";
        QueueSlice first = slice(path + "&after=0");
        store.append(Story.of(210, office).received(due.minus(1, ChronoUnit.DAYS)));
        store.append(Story.of(211, office).received(due.plus(9, ChronoUnit.DAYS)));
        QueueSlice second = slice(path + "&after=0&cursor=" + first.next());
        QueueSlice third = slice(path + "&cursor=" + second.next());
        assertThat(first.dossiers()).containsExactly(Story.of(200).id, Story.of(201).id);
        assertThat(second.dossiers()).containsExactly(Story.of(202).id, Story.of(203).id);
        assertThat(third.dossiers()).containsExactly(Story.of(211).id);
        assertThat(third.next()).isNull();
    }

    private record QueueSlice(
            List<DossierId> dossiers, @Nullable String next) {}

    private QueueSlice slice(String path) {
        JsonNode page = JSON.readTree(body(get(path, "kiemtra")));
        return new QueueSlice(
                page.get("items")
                        .valueStream()
                        .map(item -> DossierId.of(item.get("dossier").stringValue()))
                        .toList(),
                page.has("next") ? page.get("next").stringValue() : null);
    }

    @Test
    void theCountsOfAnOfficeTellWhatThereIsToDo() {
        OfficeId office = new OfficeId("H37.26.04");
        Instant past = Instant.now().minus(1, ChronoUnit.DAYS);
        store.append(Story.of(300, office).submitted());
        store.append(Story.of(301, office).received(past));
        store.append(Story.of(302, office)
                .received(Instant.now().plus(1, ChronoUnit.DAYS))
                .assigned(Story.MINH));
        store.append(Story.of(303, office).received(past).assigned(Story.MINH));
        store.append(Story.of(304, office).received(past).assigned(Story.MINH).resolved());
        store.append(Story.of(305, office).whole());
        JsonNode counts = JSON.readTree(body(get("/api/v1/offices/H37.26.04/queue?after=0", "kiemtra")))
                .get("counts");
        assertThat(counts.get("open").asInt()).isEqualTo(4);
        assertThat(counts.get("submitted").asInt()).isEqualTo(1);
        assertThat(counts.get("unassigned").asInt()).isEqualTo(1);
        assertThat(counts.get("overdue").asInt()).isEqualTo(2);
        assertThat(counts.get("awaitingReturn").asInt()).isEqualTo(1);
    }

    @Test
    void theViewsAreTheAdministratorsBusiness() {
        assertThat(get("/api/v1/admin/views", "quantri"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.length()", count -> count.assertThat().isEqualTo(7));
        assertThatProblem(get("/api/v1/admin/views", "hoa"), 403, "FORBIDDEN");
        assertThatProblem(get("/api/v1/admin/views/nonsense", "quantri"), 404, "UNKNOWN_VIEW");
        assertThat(post("/api/v1/admin/views/tracking/rebuild"))
                .hasStatus(202)
                .hasHeader(HttpHeaders.LOCATION, "/api/v1/admin/views/tracking");
        assertThat(post("/api/v1/admin/views/tracking/dead-letters/retry")).hasStatusOk();
        await(() -> body(get("/api/v1/admin/views/tracking", "quantri")).contains("\"equal\""));
    }

    @Test
    void metricsAndDeadLettersCanBeSeen() {
        assertThat(get("/actuator/deadletters", "quantri"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThatProblem(get("/actuator/deadletters", "hoa"), 403, "FORBIDDEN");
    }

    @Test
    void aStreamStartsWithThePresentState() {
        store.append(story.received());
        assertThat(get("/api/v1/dossiers/" + story.id + "/history?after=0", "hoa"))
                .hasStatusOk();
        MvcTestResult stream = http.get()
                .uri("/api/v1/dossiers/" + story.id + "/stream")
                .headers(headers -> headers.setBearerAuth(Provider.token("hoa")))
                .header("Purpose", "HANDLING")
                .asyncExchange();
        await(() -> body(stream).contains("event:state"));
        store.append(story.assigned(Story.MINH), 1);
        await(() -> body(stream).contains("event:update") && body(stream).contains("dossier.assigned"));
    }

    private MvcTestResult get(String path, @Nullable String login) {
        var request = http.get().uri(path).header("Purpose", "kiemtra".equals(login) ? "AUDIT" : "HANDLING");
        return login == null
                ? request.exchange()
                : request.headers(headers -> headers.setBearerAuth(Provider.token(login)))
                        .exchange();
    }

    private MvcTestResult post(String path) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Provider.token("quantri")))
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertThatProblem(MvcTestResult answer, int status, String reason) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .hasPathSatisfying("$.reason", found -> found.assertThat().isEqualTo(reason));
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}
