package motcua.query.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.deadline.Line;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.query.deadline.Explanation.Reading;
import motcua.query.deadline.Explanation.Step;
import motcua.query.history.History;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A dossier received on Monday, 23 November 2026, at 09:00, with a limit of 3 working days; Tuesday was a holiday. */
class ExplainerTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00Z");

    private final List<History.Entry> entries = new ArrayList<>();
    private final Explainer explainer =
            new Explainer(Calendars.always(Catalogue.bundled()), new ExplanationTexts(bundle()));

    @Test
    void everyLineIsToldAndTheirSumIsTheComputation() {
        received("2026-11-27T10:00:00Z");

        Explanation told = explanation();
        Reading inForce = told.readings().getFirst();

        assertThat(told.agrees()).isTrue();
        assertThat(inForce.rule()).isEqualTo("nd-309-2026");
        assertThat(inForce.due()).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(inForce.lines())
                .extracting(Step::from, Step::kind, Step::sum)
                .containsExactly(
                        line(23, Line.Kind.FIRST_DAY, 0),
                        line(24, Line.Kind.HOLIDAY, 0),
                        line(25, Line.Kind.COUNTED, 1),
                        line(26, Line.Kind.COUNTED, 2),
                        line(27, Line.Kind.COUNTED, 3));
        assertThat(inForce.total()).isEqualTo(inForce.limit().value());
        assertThat(inForce.lines().get(1).text().vi())
                .isEqualTo("24/11/2026: nghỉ lễ (Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16)), không tính.");
        assertThat(told.text().vi())
                .isEqualTo(
                        "Hạn trả 17:00 27/11/2026: tính từ 09:00 23/11/2026, thời hạn 3 ngày làm việc, theo nd-309-2026.");
        assertThat(told.text().en())
                .isEqualTo(
                        "Due 17:00 27/11/2026: counted from 09:00 23/11/2026, limit 3 working days, under nd-309-2026.");
    }

    @Test
    void theSameIsToldUnderTheOtherReadingOfASupplement() {
        received("2026-11-27T10:00:00Z");
        add("dossier.supplement-asked", "2026-11-25T02:00:00Z", Map.of());
        add("dossier.supplement-provided", "2026-11-30T02:00:00Z", Map.of("due", "2026-12-03T10:00:00Z"));

        List<Reading> readings = explanation().readings();

        assertThat(readings).extracting(Reading::rule).containsExactly("nd-309-2026", "index-766");
        // Anew from Monday, 30 November; or Wednesday counted, then paused up to that Monday.
        assertThat(readings)
                .extracting(Reading::due)
                .containsExactly(Instant.parse("2026-12-03T10:00:00Z"), Instant.parse("2026-12-02T10:00:00Z"));
        assertThat(readings.getFirst().lines().getFirst())
                .extracting(Step::kind, Step::event)
                .containsExactly(Line.Kind.RESTARTED, 2L);
        assertThat(readings.getLast().lines())
                .filteredOn(step -> step.kind() == Line.Kind.PAUSED)
                .extracting(Step::from)
                .containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));
        assertThat(explanation().supplements()).singleElement().satisfies(interval -> {
            assertThat(interval.askedBy()).isEqualTo(1);
            assertThat(interval.providedBy()).isEqualTo(2);
        });
    }

    @Test
    void whileASupplementIsAwaitedTheClockStandsStill() {
        received("2026-11-27T10:00:00Z");
        add("dossier.supplement-asked", "2026-11-25T02:00:00Z", Map.of());

        Explanation told = explanation();

        assertThat(told.due()).isNull();
        assertThat(told.agrees()).isTrue();
        assertThat(told.readings().getFirst().standsStillSince()).isEqualTo("2026-11-25T02:00:00Z");
        assertThat(told.text().en()).contains("stands still");
    }

    @Test
    void anExtensionStandsBesideTheOriginalDate() {
        received("2026-11-27T10:00:00Z");
        add("dossier.extended", "2026-11-25T02:00:00Z", Map.of("workingDays", "2", "due", "2026-12-01T10:00:00Z"));

        Reading inForce = explanation().readings().getFirst();

        assertThat(inForce.original()).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(inForce.due()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(inForce.total()).isEqualTo(3);
        assertThat(inForce.lines())
                .filteredOn(step -> step.kind() == Line.Kind.EXTENDED)
                .extracting(Step::event)
                .containsExactly(1L, 1L);
    }

    @Test
    void aDeadlineThatTheRulesDoNotComeToIsSaidToDiffer() {
        received("2026-11-26T10:00:00Z");

        assertThat(explanation().agrees()).isFalse();
    }

    @Test
    void whatARegisterStatesIsNotDerived() {
        entries.add(entry(
                "dossier.received",
                RECEIVED,
                Map.of(
                        "received",
                        RECEIVED.toString(),
                        "due",
                        "2026-11-27T10:00:00Z",
                        "rule",
                        "register",
                        "calendar",
                        "none")));

        Explanation told = explanation();

        assertThat(told.stated()).isTrue();
        assertThat(told.agrees()).isNull();
        assertThat(told.readings()).isEmpty();
        assertThat(told.text().vi()).contains("sổ nhập vào");
    }

    @Test
    void beforeReceptionThereIsNoClock() {
        add("dossier.submitted", "2026-11-23T01:00:00Z", Map.of());

        assertThat(ClockFacts.of(history())).isEmpty();
    }

    private void received(String due) {
        entries.add(entry(
                "dossier.received",
                RECEIVED,
                Map.of(
                        "received", RECEIVED.toString(),
                        "due", due,
                        "rule", "nd-309-2026",
                        "calendar", "vn-2022-2027.1",
                        "limit", "3",
                        "limitUnit", "WORKING_DAY")));
    }

    private void add(String event, String at, Map<String, Object> facts) {
        entries.add(entry(event, Instant.parse(at), facts));
    }

    private History.Entry entry(String event, Instant at, Map<String, Object> facts) {
        return new History.Entry(entries.size(), event, "1", "lan", "H37.08.01", at, at, "request", null, facts, false);
    }

    private Explanation explanation() {
        History history = history();
        return explainer.explain(history, ClockFacts.of(history).orElseThrow());
    }

    private History history() {
        return new History(
                DossierId.of("00000000-0000-8000-8000-000000000001"),
                new DossierCode("H37.08.01-261123-0001"),
                new OfficeId("H37.08.01"),
                null,
                ProcedureCode.of("1.004873"),
                Channel.COUNTER,
                entries.size() - 1L,
                null,
                entries);
    }

    private static org.assertj.core.groups.Tuple line(int day, Line.Kind kind, long sum) {
        return org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 11, day), kind, sum);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("motcua/messages/query");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
