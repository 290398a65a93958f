package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import motcua.catalogue.Catalogue;
import motcua.query.Provider;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What visitors, leaders and auditors get, and who does not get it. */
@WebMvcTest(
        properties = {
            "motcua.late-entry=PT24H",
            "motcua.sign-in.issuer=" + Provider.ISSUER,
            "motcua.accounts[0].login=tuan",
            "motcua.accounts[0].name=Tuấn",
            "motcua.accounts[0].roles=LEADER",
            "motcua.accounts[0].office=H37.08.01",
            "motcua.accounts[1].login=minh",
            "motcua.accounts[1].name=Minh",
            "motcua.accounts[1].roles=OFFICER,CLERK",
            "motcua.accounts[1].office=H37.08.01",
            "motcua.accounts[2].login=kiemtra",
            "motcua.accounts[2].name=Kiểm tra",
            "motcua.accounts[2].roles=AUDITOR",
            "motcua.accounts[3].login=quantri",
            "motcua.accounts[3].name=Quản trị",
            "motcua.accounts[3].roles=ADMINISTRATOR"
        })
class IndicatorsDoorTest {

    private static final String PATH = "/api/v1/scoreboard/indicators";
    private static final String BY_OFFICER = PATH + "?by=officer&office=H37.08.01";
    private static final Bench BENCH = new Bench();
    private static final MongoCollection<Document> DAYS = BENCH.collection();

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @EnableWebSecurity
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan({"motcua.platform.http", "motcua.platform.security"})
    @Import({IndicatorsDoor.class, IndicatorsConfiguration.class, OfficerRights.class, Provider.class})
    static class Doors {

        @Bean
        @Primary
        Clock december() {
            return Clock.fixed(Life.instant("2026-12-31T10:00"), ZoneOffset.UTC);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.bundled();
        }
    }

    @MockitoBean
    @SuppressWarnings("NullAway.Init") // by the test framework
    Views views;

    @BeforeEach
    void live() {
        given(views.position("indicators")).willReturn(7L);
        given(views.ask(eq("indicators"), any()))
                .willAnswer(call -> call.<Function<MongoCollection<Document>, Object>>getArgument(1)
                        .apply(DAYS));
    }

    @BeforeAll
    static void threeDossiers() {
        Life refused = Life.of("a")
                .at("2026-11-23T08:00")
                .received()
                .stoppedTheClock()
                .at("2026-11-24T08:00")
                .supplemented()
                .assigned("minh")
                .by("minh")
                .refused("minh");
        Life again = Life.of("a").byCitizen().at("2026-12-01T08:00").submitted();
        Life elsewhere = Life.of(UUID.randomUUID(), "H37.01.06", "2.000815", "b")
                .at("2026-12-02T08:00")
                .received();
        Bench.deliver(DAYS, Bench.recorded(List.of(refused, again, elsewhere)));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void everyIndicatorShowsWhatItWasMadeOfAndUnderWhichRule() {
        var answer =
                assertThat(get(PATH + "?office=H37.08.01", null)).hasStatusOk().bodyJson();

        answer.isLenientlyEqualTo("""
                {"from": "2026-01-01", "to": "2026-12-31", "office": {"id": "H37.08.01", "name": "thị trấn Hữu Lũng"},
                 "rule": "indicators-1", "position": 7, "lateEntry": ["PT24H"], "rows": [],
                 "total": {
                   "clockStopped": {"value": 100.00, "numerator": 1, "denominator": 1, "formula": "clock-stopped"},
                   "refiled": {"value": 50.00, "numerator": 1, "denominator": 2, "formula": "refiled"},
                   "resolvedAtOnce": {"value": 100.00, "numerator": 1, "denominator": 1, "formula": "resolved-at-once"},
                   "resolutionToldLate": {"value": 0.00, "numerator": 0, "denominator": 1, "formula": "resolution-told-late"},
                   "answeredLate": {"value": null, "numerator": 0, "denominator": 0, "formula": "answered-late"},
                   "corrected": {"value": 0.00, "numerator": 0, "denominator": 1, "formula": "corrected"},
                   "reopened": {"value": 0.00, "numerator": 0, "denominator": 1, "formula": "reopened"},
                   "lateEntries": {"value": 0.00, "numerator": 0, "denominator": 6, "formula": "late-entries"}}}
                """);
    }

    @Test
    void onlyTheDaysAskedAboutCount() {
        assertThat(get(PATH + "?office=H37.08.01&from=2026-11-24&to=2026-11-24", null))
                .bodyJson()
                .extractingPath("$.total.lateEntries.denominator")
                .isEqualTo(3);
    }

    @Test
    void officesComeWithTheirNamesAndMonthsInOrder() {
        assertThat(get(PATH + "?by=office", null))
                .bodyJson()
                .extractingPath("$.rows[*].name")
                .asArray()
                .containsExactly("xã Hoàng Đồng", "thị trấn Hữu Lũng");
        assertThat(get(PATH + "?by=month", null))
                .bodyJson()
                .extractingPath("$.rows[*].key")
                .asArray()
                .containsExactly("2026-11", "2026-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuan", "kiemtra"})
    void theLeaderOfTheOfficeAndAuditorsSeeItsOfficers(String login) {
        var rows = assertThat(get(BY_OFFICER, login)).hasStatusOk().bodyJson();

        rows.extractingPath("$.rows[*].key").asArray().containsExactly("", "hoa", "minh");
        rows.extractingPath("$.rows[2].name").isEqualTo("Minh");
        rows.extractingPath("$.rows[2].resolvedAtOnce.numerator").isEqualTo(1);
    }

    @Test
    void nobodyElseSeesOfficers() {
        refuses(get(BY_OFFICER, null), 401, "SIGN_IN");
        assertThat(get(BY_OFFICER, null)).headers().containsHeader(HttpHeaders.WWW_AUTHENTICATE);
        refuses(get(BY_OFFICER, "minh"), 403, "FORBIDDEN");
        refuses(get(BY_OFFICER, "quantri"), 403, "FORBIDDEN");
        refuses(get(PATH + "?by=officer&office=H37.01.06", "tuan"), 403, "FORBIDDEN");
        refuses(get("/api/v1/scoreboard/%69ndicators?by=officer&office=H37.08.01", null), 401, "SIGN_IN");
    }

    @Test
    void officersAreAskedAboutOfficeByOffice() {
        refuses(get(PATH + "?by=officer", "kiemtra"), 400, "INVALID_FIELD");
    }

    @Test
    void everybodyElseWhoIsSignedInSeesWhatThePublicSees() {
        assertThat(get(PATH + "?by=office", "minh")).hasStatusOk();
    }

    private static void refuses(MvcTestResult answer, int status, String reason) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo(reason);
    }

    @Test
    void theLegendSpeaksBothLanguages() {
        var legend = assertThat(get(PATH, null)).bodyJson();

        legend.extractingPath("$.formulas.length()").isEqualTo(Figure.values().length);
        for (int i = 0; i < Figure.values().length; i++) {
            legend.extractingPath("$.formulas[" + i + "].vi").asString().contains("tử số", "mẫu số", "kỳ");
            legend.extractingPath("$.formulas[" + i + "].en").asString().contains("numerator", "denominator", "period");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office, ''",
        "office, H99.01",
        "office, x\u0000",
        "from, 2022",
        "from, 2026-02-30",
        "from, 1999-12-31",
        "from, 2027-01-01",
        "to, ''",
        "to, 2101-01-01",
        "by, ''",
        "by, OFFICE",
        "by, procedure",
        "by, 'office,month'",
        "after, x"
    })
    void aBadParameterIsNamed(String field, String value) {
        var answer = assertThat(http.get().uri(PATH).param(field, value))
                .hasStatus(400)
                .bodyJson();

        answer.extractingPath("$.reason").isEqualTo("INVALID_FIELD");
        answer.extractingPath("$.field").isEqualTo(field);
    }

    @Test
    void askingTwiceOpensNothing() {
        assertThat(get(BY_OFFICER + "&by=month", null)).hasStatus(400);
        assertThat(get(PATH + "?by=month&by=officer&office=H37.08.01", null)).hasStatus(400);
    }

    @Test
    void whoJustWroteCanWaitForTheView() {
        assertThat(get(PATH + "?after=3", null)).hasStatusOk();

        verify(views).awaitHead("indicators", 3L);
    }

    private MvcTestResult get(String uri, @Nullable String login) {
        var request = http.get().uri(java.net.URI.create(uri));
        return (login == null ? request : request.headers(headers -> headers.setBearerAuth(Provider.token(login))))
                .exchange();
    }
}
