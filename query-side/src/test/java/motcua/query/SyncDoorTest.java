package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import motcua.dossier.OfficeId;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export to the national portal over the whole query side. Shares its context with the test of the other doors. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class SyncDoorTest {

    private static final String PATH = "/api/v1/sync/dossiers";
    private static final OfficeId OFFICE = new OfficeId("H37.26.07");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @BeforeEach
    void ready() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/readyz", null).getResponse().getStatus() == 200);
    }

    @Test
    void whoKeepsTheCursorIsToldEachChangeAndThenNothing() {
        Story story = Story.of(800, OFFICE).received();
        store.append(story);
        String code = story.card.code().toString();
        String cursor = readUntil("", code, 2);
        JsonNode end = page("?since=" + cursor);
        assertThat(end.path("dossiers")).isEmpty();
        assertThat(end.path("next").stringValue()).isEqualTo(cursor);

        store.append(story.assigned(Story.MINH), 1);

        assertThat(readUntil(cursor, code, 4)).isNotEqualTo(cursor);
    }

    /** Reads on from {@code cursor} until the dossier comes in {@code state}; returns the cursor at the end. */
    private String readUntil(String cursor, String code, int state) {
        String[] next = {cursor};
        List<JsonNode> told = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonNode page = page(next[0].isEmpty() ? "?limit=500" : "?limit=500&since=" + next[0]);
            next[0] = page.path("next").stringValue();
            page.path("dossiers").forEach(told::add);
            return page.path("dossiers").isEmpty()
                    && told.stream()
                            .anyMatch(dossier ->
                                    dossier.path("MaHoSo").stringValue().equals(code)
                                            && dossier.path("TrangThaiHoSo").intValue() == state);
        });
        return next[0];
    }

    @Test
    void everyNameOfThePortalIsThereAlsoWhenNothingIsKnown() {
        Story story = Story.of(801, OFFICE).submitted();
        store.append(story);
        readUntil("", story.card.code().toString(), 1);
        JsonNode dossier = page("?limit=500")
                .path("dossiers")
                .valueStream()
                .filter(one -> one.path("MaHoSo")
                        .stringValue()
                        .equals(story.card.code().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(dossier.propertyNames())
                .isEqualTo(Set.of(
                        "MaHoSo",
                        "MaTTHC",
                        "ChuHoSo",
                        "MaDonViTiepNhan",
                        "NgayNop",
                        "NgayTiepNhan",
                        "NgayHenTra",
                        "TrangThaiHoSo",
                        "NgayKetThucXuLy",
                        "NgayTra",
                        "KenhThucHien",
                        "steps"));
        assertThat(dossier.path("ChuHoSo").isNull()).isTrue();
        assertThat(dossier.at("/steps/0").propertyNames())
                .isEqualTo(Set.of(
                        "NguoiXuLy",
                        "ThoiDiemXuLy",
                        "PhongBanXuLy",
                        "NoiDungXuLy",
                        "TrangThai",
                        "NgayBatDau",
                        "NgayKetThucTheoQuyDinh"));
    }

    @Test
    void aLimitOfOneGivesOneAtATime() {
        store.append(Story.of(802, OFFICE).received());
        store.append(Story.of(803, OFFICE).received());
        readUntil("", Story.of(803, OFFICE).card.code().toString(), 2);
        JsonNode first = page("?limit=1");
        JsonNode second = page("?limit=1&since=" + first.path("next").stringValue());
        assertThat(first.path("dossiers")).hasSize(1);
        assertThat(second.path("dossiers")).hasSize(1);
        assertThat(second.at("/dossiers/0/MaHoSo")).isNotEqualTo(first.at("/dossiers/0/MaHoSo"));
    }

    @Test
    void theTextsAreVietnameseWhateverIsAskedFor() {
        Story story = Story.of(804, OFFICE).received();
        store.append(story);
        readUntil("", story.card.code().toString(), 2);
        MvcTestResult english = http.get()
                .uri(PATH + "?limit=500")
                .header("Accept-Language", "en")
                .headers(headers -> headers.setBearerAuth(Provider.token("kiemtra")))
                .header("Purpose", "EXCHANGE")
                .exchange();
        assertThat(body(english)).contains("Tiếp nhận hồ sơ và hẹn trả kết quả");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoa", "minh", "lan", "quantri"})
    void nobodyButAnAuditorMayFetchIt(String login) {
        assertThatProblem(get(PATH, login), 403, "FORBIDDEN");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThatProblem(get(PATH, null), 401, "SIGN_IN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "since=x", "since=", "since=MC4x"})
    void aBadLimitOrAnUnknownCursorIsAProblem(String query) {
        assertThatProblem(get(PATH + "?" + query, "kiemtra"), 400, "INVALID_FIELD");
    }

    private JsonNode page(String query) {
        MvcTestResult answer = get(PATH + query, "kiemtra");
        assertThat(answer).hasStatusOk();
        return JSON.readTree(body(answer));
    }

    private MvcTestResult get(String path, @Nullable String login) {
        var request = http.get().uri(path).header("Purpose", "kiemtra".equals(login) ? "AUDIT" : "HANDLING");
        return login == null
                ? request.exchange()
                : request.headers(headers -> headers.setBearerAuth(Provider.token(login)))
                        .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertThatProblem(MvcTestResult answer, int status, String reason) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .hasPathSatisfying("$.reason", found -> found.assertThat().isEqualTo(reason));
    }
}
