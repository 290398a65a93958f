package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Everything between reception and return, through the doors and into the views. */
@ExtendWith(Running.class)
class TheLawOfADossierTest {

    private final People people;

    TheLawOfADossierTest(Motcua motcua) {
        people = motcua.people();
    }

    @Test
    void aSupplementStopsTheClockAndTheExplanationSaysSo() {
        Reply received = received();
        String id = received.dossier();
        people.tuan().assigns(id, "minh").is(200);
        Reply asked = people.minh().explains("supplement-request", id).is(200);
        assertThat(asked.at("/state")).isEqualTo("SUPPLEMENT_ASKED");
        assertThat(asked.json().has("due")).as("the clock stands still").isFalse();

        Reply still = people.lan()
                .sees("/api/v1/dossiers/" + id + "/deadline?after=2")
                .is(200);
        assertThat(still.at("/text/vi")).contains("dừng tính");
        assertThat(tracking(received, 2).json().path("dueAt").isNull()
                        || tracking(received, 2).json().path("dueAt").isMissingNode())
                .isTrue();

        Reply provided = people.lan().does("supplement", id, "").is(200);
        assertThat(provided.at("/state")).isEqualTo("RECEIVED");
        assertThat(Instant.parse(provided.at("/due"))).isAfterOrEqualTo(Instant.parse(received.at("/due")));
        people.minh().explains("supplement-request", id).isRefused(409, "SUPPLEMENT_ALREADY_ASKED");

        JsonNode told = people.anybody()
                .holding(received)
                .sees("/api/v1/tracking/" + received.code() + "/deadline?after=3")
                .is(200)
                .json();
        assertThat(told.path("due").stringValue()).isEqualTo(provided.at("/due"));
        assertThat(told.path("agrees").booleanValue()).isTrue();
        assertThat(told.path("readings")
                        .valueStream()
                        .map(reading -> reading.path("rule").stringValue()))
                .contains("nd-309-2026", "index-766");
        JsonNode inForce = told.path("readings").path(0);
        assertThat(sum(inForce)).isEqualTo(inForce.at("/limit/value").longValue());
    }

    private static long sum(JsonNode reading) {
        return reading.path("lines")
                .valueStream()
                .mapToLong(line -> line.path("counted").longValue())
                .sum();
    }

    @Test
    void anApologyGivesOneNewDateAndKeepsTheOld() {
        Reply received = received();
        String id = received.dossier();
        people.tuan().assigns(id, "minh").is(200);
        String apology = "{\"workingDays\":3,\"reason\":\"Chờ xác minh\"}";
        people.minh()
                .does("extension", id, "{\"workingDays\":0,\"reason\":\"x\"}")
                .is(400);

        Reply extended = people.minh().does("extension", id, apology).is(200);

        assertThat(Instant.parse(extended.at("/due"))).isAfter(Instant.parse(received.at("/due")));
        people.minh().does("extension", id, apology).isRefused(409, "ALREADY_EXTENDED");
        Reply history = people.auditor()
                .sees("/api/v1/dossiers/" + id + "/history?after=2")
                .is(200);
        assertThat(history.at("/entries/2/event")).isEqualTo("dossier.extended");
        assertThat(history.at("/entries/2/facts/original")).isEqualTo(received.at("/due"));
        assertThat(history.at("/entries/2/facts/reason/sealed")).isNotEmpty();
        assertThat(history.text()).doesNotContain("Chờ xác minh");
        Reply words = people.tuan().sees("/api/v1/dossiers/" + id + "/words").is(200);
        assertThat(words.at("/0/version")).isEqualTo("2");
        assertThat(words.at("/0/reason")).isEqualTo("Chờ xác minh");
        people.ngoc().sees("/api/v1/dossiers/" + id + "/words").isRefused(403, "FORBIDDEN");
    }

    @Test
    void aCitizenAsksForADossierBackAndTheOfficeAnswers() {
        Reply submitted = people.citizen()
                .opens(Applicants.anybody().askingOnline(MARITAL_STATUS, HUU_LUNG))
                .is(201);
        String id = submitted.dossier();
        people.lan().accepts(id).is(200);
        people.citizen().explains("withdrawal-request", id).is(200);
        assertThat(people.tuan().explains("withdrawal-refusal", id).is(200).at("/state"))
                .isEqualTo("RECEIVED");
        people.citizen().explains("withdrawal-request", id).is(200);
        assertThat(people.tuan().does("withdrawal", id, "").is(200).at("/state"))
                .isEqualTo("STOPPED");
        assertThat(tracking(submitted, 5).at("/portalCode")).isEqualTo("8");
        people.citizen().explains("withdrawal-request", id).isRefused(409, "ALREADY_STOPPED");

        String ofTheCounter = received().dossier();
        people.citizen().explains("withdrawal-request", ofTheCounter).isRefused(403, "FOREIGN_OFFICE");
    }

    @Test
    void whatTheCounterDoesNotAcceptHasACodeAndAReason() {
        String body = Applicants.anybody()
                .asking(MARITAL_STATUS)
                .replaceFirst("\\{", "{\"declined\":\"Không thuộc thẩm quyền\",");
        Reply declined = people.lan().opens(body).is(201);

        assertThat(declined.at("/state")).isEqualTo("DECLINED");
        assertThat(tracking(declined, 0).at("/portalCode")).isEqualTo("3");
        people.lan().accepts(declined.dossier()).isRefused(409, "ALREADY_DECLINED");
        String online = Applicants.anybody()
                .askingOnline(MARITAL_STATUS, HUU_LUNG)
                .replaceFirst("\\{", "{\"declined\":\"không\",");
        people.citizen().opens(online).isRefused(400, "INVALID_FIELD");
    }

    @Test
    void aResultIsTakenBackReturnedAndCorrected() {
        String id = received().dossier();
        people.tuan().assigns(id, "minh").is(200);
        people.minh().does("resolution", id, "{\"outcome\":\"REFUSED\"}").isRefused(400, "REASON_REQUIRED");
        people.minh().resolves(id).is(200);
        assertThat(people.minh().explains("reopening", id).is(200).at("/state")).isEqualTo("IN_PROCESS");
        people.minh().resolves(id).is(200);
        people.lan().givesBack(id).is(200);
        people.lan().explains("correction", id).isRefused(409, "NO_CORRECTION_PENDING");
        people.lan().explains("correction-request", id).is(200);
        Reply corrected = people.lan().explains("correction", id).is(200);

        assertThat(corrected.at("/state")).isEqualTo("RETURNED");
        Reply history = people.lan()
                .sees("/api/v1/dossiers/" + id + "/history?after=" + corrected.version())
                .is(200);
        assertThat(Stream.of(3, 6, 7).map(entry -> history.at("/entries/" + entry + "/event")))
                .containsExactly("dossier.reopened", "dossier.correction-asked", "dossier.corrected");
    }

    @Test
    void whatIsWrittenDownLateSaysWhyAndCannotLieAboutOrder() {
        String id = received().dossier();
        String late = "{\"officer\":\"minh\",\"late\":{\"occurredAt\":\"%s\",\"reason\":\"Mất điện\"}}";

        people.tuan()
                .does("assignment", id, late.formatted(Instant.now().plusSeconds(3600)))
                .isRefused(400, "OCCURRED_IN_FUTURE");
        people.tuan()
                .does("assignment", id, late.formatted("2020-01-01T00:00:00Z"))
                .isRefused(400, "INVALID_FIELD");
        people.tuan()
                .does("assignment", id, late.formatted(Instant.now().minusSeconds(3600)))
                .isRefused(400, "OCCURRED_BEFORE_PREVIOUS_STEP");
        people.tuan()
                .does("assignment", id, "{\"officer\":\"minh\",\"late\":{\"occurredAt\":\"2020-01-01T00:00:00Z\"}}")
                .isRefused(400, "INVALID_FIELD");
        people.tuan().does("assignment", id, late.formatted(Instant.now())).is(200);

        Reply history =
                people.lan().sees("/api/v1/dossiers/" + id + "/history?after=1").is(200);
        assertThat(history.at("/entries/1/facts/whyLate/sealed")).isNotEmpty();
        assertThat(people.auditor()
                        .sees("/api/v1/dossiers/" + id + "/words")
                        .is(200)
                        .at("/0/whyLate"))
                .isEqualTo("Mất điện");
        assertThat(Instant.parse(history.at("/entries/1/occurredAt")))
                .isBeforeOrEqualTo(Instant.parse(history.at("/entries/1/recordedAt")));
    }

    @Test
    void aPaymentIsAskedForAndConfirmed() {
        String id = received().dossier();
        people.lan().does("payment-request", id, "{\"vnd\":0}").is(400);
        assertThat(people.lan()
                        .does("payment-request", id, "{\"vnd\":15000}")
                        .is(200)
                        .at("/state"))
                .isEqualTo("PAYMENT_ASKED");
        assertThat(people.lan().does("payment", id, "").is(200).at("/state")).isEqualTo("RECEIVED");
    }

    private Reply received() {
        return people.lan().receives(MARITAL_STATUS).is(201);
    }

    private Reply tracking(Reply dossier, long after) {
        return people.anybody()
                .sees("/api/v1/tracking/" + dossier.code() + "?after=" + after)
                .is(200);
    }
}
