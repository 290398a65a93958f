package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import motcua.catalogue.Catalogue;
import motcua.dossier.Channel;
import motcua.query.Provider;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Views;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a visitor who is not signed in gets. */
@WebMvcTest(properties = "motcua.sign-in.issuer=" + Provider.ISSUER)
class ScoreboardDoorTest {

    private static final Days DATABASE = new Days();
    private static final MongoCollection<Document> DAYS = DATABASE.collection();

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @EnableWebSecurity
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan({"motcua.platform.http", "motcua.platform.security"})
    @Import({ScoreboardDoor.class, ScoreboardPaths.class, Provider.class})
    static class Doors {

        @Bean
        @Primary
        Clock endOfMarch() {
            return Clock.fixed(Instant.parse("2022-03-31T03:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        LateEntry lateEntry() {
            return Days.LATE_ENTRY;
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
        given(views.position("scoreboard")).willReturn(7L);
        given(views.ask(eq("scoreboard"), any()))
                .willAnswer(call -> call.<Function<MongoCollection<Document>, Object>>getArgument(1)
                        .apply(DAYS));
    }

    @BeforeAll
    static void threeDossiers() {
        Steps birth = Steps.dossier("H37.08.01", "1.001193", Channel.ONLINE, "2022-03-04T08:15", "2022-03-04T17:00");
        Steps copy = Steps.dossier("H37.08.01", "2.000815", Channel.COUNTER, "2022-03-04T09:15", "2022-03-04T17:00");
        Steps other = Steps.dossier("H37.01.06", "2.000815", Channel.COUNTER, "2022-02-28T09:15", "2022-02-28T17:00");
        var batch = Days.view().open(DAYS);
        List.of(birth, copy, other).forEach(dossier -> batch.add(dossier.reception(), 0));
        batch.add(birth.resolvedAt("2022-03-04T10:00").resolution(), 1);
        batch.add(copy.resolvedAt("2022-03-05T10:00").resolution(), 1);
        batch.flush();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyRateShowsWhatItWasMadeOf() {
        assertThat(http.get().uri("/api/v1/scoreboard?office=H37.08.01"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"from": "2022-01-01", "to": "2022-03-31", "lastDay": "2022-03-31",
                         "office": {"id": "H37.08.01", "name": "thị trấn Hữu Lũng", "district": "Hữu Lũng"},
                         "rule": "scoreboard-3", "lateEntry": ["PT24H"], "position": 7,
                         "total": {"received": 2, "online": 1,
                           "onlineShare": {"value": 50.00, "numerator": 1, "denominator": 2, "formula": "online-share", "article": "QĐ 766/QĐ-TTg"},
                           "resolved": 2, "early": 0, "onTime": 1, "late": 1, "open": 0, "openLate": 0,
                           "onTimeOfResolved": {"value": 50.00, "numerator": 1, "denominator": 2, "formula": "on-time-of-resolved", "article": "QĐ 766/QĐ-TTg"},
                           "onTimeOfReceived": {"value": 50.00, "numerator": 1, "denominator": 2, "formula": "on-time-of-received", "article": "derived"},
                           "stopped": 0, "reopened": 0, "declined": 0, "supplements": 0, "extensions": 0, "corrections": 0,
                           "supplementRate": {"value": 0.00, "numerator": 0, "denominator": 2, "formula": "supplement-rate", "article": "NĐ 118/2025 Điều 11.2c, 19.5"},
                           "extensionRate": {"value": 0.00, "numerator": 0, "denominator": 2, "formula": "extension-rate", "article": "NĐ 118/2025 Điều 19.6"},
                           "onTimeByIndex766": {"value": 50.00, "numerator": 1, "denominator": 2, "formula": "on-time-766", "article": "QĐ 766/QĐ-TTg"},
                           "progress766": {"value": 10.00, "numerator": 1, "denominator": 2, "formula": "progress-766", "article": "QĐ 766/QĐ-TTg"},
                           "averageHandling": {
                             "hours": {"value": null, "numerator": 0.000, "denominator": 0, "unit": "HOUR", "formula": "average-handling", "article": "derived"},
                             "workingDays": {"value": null, "numerator": 0.000, "denominator": 0, "unit": "WORKING_DAY", "formula": "average-handling", "article": "derived"},
                             "days": {"value": null, "numerator": 0.000, "denominator": 0, "unit": "DAY", "formula": "average-handling", "article": "derived"},
                             "months": {"value": null, "numerator": 0.000, "denominator": 0, "unit": "MONTH", "formula": "average-handling", "article": "derived"}},
                           "acceptanceBreachRate": {"value": null, "numerator": 0, "denominator": 0, "formula": "acceptance-breach", "article": "NĐ 118/2025 Điều 17.2c"},
                           "lateEntryRate": {"value": 0.00, "numerator": 0, "denominator": 4, "formula": "late-entry", "article": "derived"}},
                         "rows": [], "formulas": %s}
                        """.formatted(formulas()));
    }

    @Test
    void officesAndProceduresComeWithTheirNames() {
        assertThat(http.get().uri("/api/v1/scoreboard?by=office"))
                .bodyJson()
                .extractingPath("$.rows[*].name")
                .asArray()
                .containsExactly("xã Hoàng Đồng", "thị trấn Hữu Lũng");
        assertThat(http.get().uri("/api/v1/scoreboard?by=procedure"))
                .bodyJson()
                .extractingPath("$.rows[*].name")
                .asArray()
                .containsExactly("Đăng ký khai sinh", "Chứng thực bản sao từ bản chính");
    }

    @Test
    void aRateOverNothingIsNull() {
        assertThat(http.get().uri("/api/v1/scoreboard?from=2022-03-30"))
                .bodyText()
                .contains(
                        "\"onlineShare\":{\"value\":null,\"numerator\":0,\"denominator\":0,\"formula\":\"online-share\",\"article\":\"QĐ 766/QĐ-TTg\"}");
    }

    @Test
    void theLegendSpeaksBothLanguages() {
        var legend = assertThat(http.get().uri("/api/v1/scoreboard")).bodyJson();

        legend.extractingPath("$.formulas[0].vi").asString().contains("tử số", "mẫu số");
        legend.extractingPath("$.formulas[0].en").asString().contains("numerator", "denominator");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "office, ''",
                "office, H99.01",
                "office, h37.08.01",
                "office, x\u0000",
                "office, 'H37.08.01,H37.08.01'",
                "from, 2022",
                "from, 2022-02-30",
                "from, 1999-12-31",
                "from, 2022-1-1",
                "from, 2022-04-01",
                "to, ''",
                "to, 2101-01-01",
                "to, +12022-01-01",
                "to, 01/02/2022",
                "by, ''",
                "by, MONTH",
                "by, 'month,office'",
                "asOf, ''",
                "asOf, 2022-03-01",
                "asOf, 2022-03-31T03:00:00.001Z",
                "asOf, 1969-12-31T23:59:59Z",
                "asOf, +1000000000-12-31T23:59:59Z",
                "after, x"
            })
    void aBadParameterIsNamed(String field, String value) {
        var answer = assertThat(http.get().uri("/api/v1/scoreboard").param(field, value))
                .hasStatus(400)
                .bodyJson();

        answer.extractingPath("$.reason").isEqualTo("INVALID_FIELD");
        answer.extractingPath("$.field").isEqualTo(field);
    }

    @Test
    void whoJustWroteCanWaitForTheView() {
        assertThat(http.get().uri("/api/v1/scoreboard?after=3")).hasStatusOk();

        verify(views).awaitHead("scoreboard", 3L);
    }

    /** One was resolved on the 4th at 10:00, the other on the 5th. */
    @Test
    void asOfAPastInstantItSaysWhatItWouldHaveSaidThen() {
        var answer = assertThat(http.get().uri("/api/v1/scoreboard?office=H37.08.01&asOf=2022-03-04T03:00:00Z"))
                .hasStatusOk()
                .bodyJson();

        answer.extractingPath("$.asOf").isEqualTo("2022-03-04T03:00:00Z");
        answer.extractingPath("$.lastDay").isEqualTo("2022-03-04");
        answer.extractingPath("$.position").isEqualTo(7);
        answer.extractingPath("$.total.received").isEqualTo(2);
        answer.extractingPath("$.total.resolved").isEqualTo(1);
        answer.extractingPath("$.total.open").isEqualTo(1);
        assertThat(http.get().uri("/api/v1/scoreboard?office=H37.08.01&asOf=2022-03-04T02:59:59.999Z"))
                .bodyJson()
                .extractingPath("$.total.resolved")
                .isEqualTo(0);
        verify(views, times(2)).awaitHead("scoreboard", 0L);
    }

    @Test
    void twoDaysInOneParameterAreABadParameter() {
        assertThat(http.get().uri("/api/v1/scoreboard?to=2022-01-01&to=2022-01-02"))
                .hasStatus(400);
    }

    private String formulas() {
        String body = new String(
                http.get().uri("/api/v1/scoreboard").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        return body.substring(body.indexOf("\"formulas\":") + 11, body.length() - 1);
    }
}
