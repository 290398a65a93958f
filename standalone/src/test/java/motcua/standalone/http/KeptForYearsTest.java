package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As it comes: a dossier is kept for ten years after its end, and its applicant is told so. */
@ExtendWith(Running.class)
class KeptForYearsTest {

    private final Motcua motcua;
    private final People people;

    KeptForYearsTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void whoAsksTooSoonIsToldUntilWhenAndNothingIsErased() {
        Applicants.Applicant person = Applicants.anybody();
        Reply over = people.lan()
                .opens(person.asking(Procedures.BIRTH).replaceFirst("\\{", "{\"declined\":\"Đã chuyển đi\","))
                .is(201);
        String erase = """
                {"dossier":"%s","ground":"CONSENT_WITHDRAWN","reason":"Theo đơn"}""".formatted(over.dossier());
        LocalDate until = LocalDate.now(WorkingCalendar.ZONE).plusYears(10);

        // 503 while the search has not read everything, as after an outage.
        Reply refused = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> people.tuan().sends("POST", "/api/v1/subjects/erasure", "application/json", erase),
                        answer -> answer.status() != 503)
                .isRefused(409, "RETENTION_RUNS");

        assertThat(refused.at("/dossier")).isEqualTo(over.dossier());
        assertThat(refused.at("/years")).isEqualTo("10");
        assertThat(LocalDate.parse(refused.at("/until"))).isBetween(until, until.plusDays(1));
        assertThat(motcua.applicantOf(over.dossier())).contains(person.name());
    }
}
