package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Any figure and any dossier, as it stood. */
@ExtendWith(Running.class)
class AsOfTest {

    private static final List<String> STATES = List.of("RECEIVED", "IN_PROCESS", "RESOLVED", "RETURNED");

    private final People people;
    private String id = "";
    private String code = "";
    private String secret = "";
    private List<Instant> steps = List.of();

    AsOfTest(Motcua motcua) {
        this.people = motcua.people();
    }

    @BeforeEach
    void aDossierThatIsReturned() {
        Reply received = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        id = received.dossier();
        code = received.code();
        secret = received.secret();
        people.tuan().assigns(id, "minh").is(200);
        people.minh().resolves(id).is(200);
        people.lan().givesBack(id).is(200);
        steps = people.lan()
                .sees("/api/v1/dossiers/" + id + "/history?after=3")
                .is(200)
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> Instant.parse(entry.path("recordedAt").stringValue()))
                .toList();
    }

    @Test
    void aHistoryEndsWithWhatWasRecordedUntilThen() {
        for (int step = 0; step < steps.size(); step++) {
            JsonNode history = people.lan()
                    .sees(asOf("/api/v1/dossiers/" + id + "/history", steps.get(step)))
                    .is(200)
                    .json();

            int known = (int) steps.stream().filter(notAfter(steps.get(step))).count();
            assertThat(history.path("entries").size()).isEqualTo(known);
            assertThat(history.path("version").longValue()).isEqualTo(known - 1L);
            assertThat(history.path("asOf").stringValue())
                    .isEqualTo(steps.get(step).toString());
        }
    }

    @Test
    void aCardIsTheOneOfThen() {
        for (Instant step : steps) {
            JsonNode card = people.anybody()
                    .sees(asOf("/api/v1/tracking/" + code, step))
                    .is(200)
                    .json();

            int known = (int) steps.stream().filter(notAfter(step)).count();
            assertThat(card.path("state").stringValue()).isEqualTo(STATES.get(known - 1));
            assertThat(card.path("version").longValue()).isEqualTo(known - 1L);
            assertThat(card.has("returnedAt")).isEqualTo(known == steps.size());
        }
        JsonNode last = people.anybody()
                .sees(asOf("/api/v1/tracking/" + code, steps.getLast()))
                .is(200)
                .json();
        JsonNode now = people.anybody().sees("/api/v1/tracking/" + code).is(200).json();
        now.properties().forEach(field -> assertThat(last.path(field.getKey())).isEqualTo(field.getValue()));
    }

    @Test
    void aDeadlineIsExplainedAsItStood() {
        Instant first = steps.getFirst();
        JsonNode byId = people.lan()
                .sees(asOf("/api/v1/dossiers/" + id + "/deadline", first))
                .is(200)
                .json();
        JsonNode byCode = people.anybody()
                .with("Tracking-Secret", secret)
                .sees(asOf("/api/v1/tracking/" + code + "/deadline", first))
                .is(200)
                .json();

        assertThat(byId.path("version").longValue()).isZero();
        assertThat(byCode.path("asOf").stringValue()).isEqualTo(first.toString());
        assertThat(byCode.path("due")).isEqualTo(byId.path("due"));
    }

    @Test
    void beforeItsFirstStepNobodyKnowsIt() {
        Instant before = steps.getFirst().minusMillis(1);

        people.lan().sees(asOf("/api/v1/dossiers/" + id + "/history", before)).isRefused(404, "UNKNOWN_DOSSIER");
        people.lan().sees(asOf("/api/v1/dossiers/" + id + "/deadline", before)).isRefused(404, "UNKNOWN_DOSSIER");
        people.anybody().sees(asOf("/api/v1/tracking/" + code, before)).isRefused(404, "UNKNOWN_CODE");
        people.anybody()
                .with("Tracking-Secret", secret)
                .sees(asOf("/api/v1/tracking/" + code + "/deadline", before))
                .isRefused(404, "UNKNOWN_CODE_OR_SECRET");
    }

    @Test
    void theScoreboardSaysWhatItWouldHaveSaid() {
        JsonNode before = board(steps.getFirst().minusMillis(1));
        JsonNode after = board(steps.getLast());

        assertThat(after.path("total").path("resolved").longValue())
                .isEqualTo(before.path("total").path("resolved").longValue() + 1);
        people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        assertThat(board(steps.getLast()).path("total")).isEqualTo(after.path("total"));
        assertThat(after.path("asOf").stringValue()).isEqualTo(steps.getLast().toString());
        assertThat(after.path("position").isNumber()).isTrue();
    }

    /** One counts by what the event says, the other by that or by what it remembers. */
    @Test
    void theScoreboardAndTheIndicatorsCountBreachesAndLateEntriesAlike() {
        Reply submitted = people.citizen()
                .opens(Applicants.anybody().askingOnline(Procedures.MARITAL_STATUS, People.HUU_LUNG))
                .is(201);
        people.lan().accepts(submitted.dossier()).is(200);

        JsonNode board = people.anybody()
                .sees("/api/v1/scoreboard?from=2020-01-01&after=0")
                .is(200)
                .json()
                .path("total");
        JsonNode indicators = people.anybody()
                .sees("/api/v1/scoreboard/indicators?from=2020-01-01&after=0")
                .is(200)
                .json()
                .path("total");

        assertAlike(board.path("acceptanceBreachRate"), indicators.path("answeredLate"));
        assertAlike(board.path("lateEntryRate"), indicators.path("lateEntries"));
    }

    private static void assertAlike(JsonNode one, JsonNode other) {
        assertThat(one.path("denominator").longValue()).isPositive();
        assertThat(one.path("denominator")).isEqualTo(other.path("denominator"));
        assertThat(one.path("numerator")).isEqualTo(other.path("numerator"));
    }

    private JsonNode board(Instant then) {
        return people.anybody()
                .sees(asOf("/api/v1/scoreboard", then) + "&office=H37.08.01")
                .is(200)
                .json();
    }

    private static Predicate<Instant> notAfter(Instant then) {
        return step -> !step.isAfter(then);
    }

    private static String asOf(String path, Instant then) {
        return path + "?asOf=" + then;
    }
}
