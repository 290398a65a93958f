package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The forms as the counter prints them. */
@ExtendWith(Running.class)
class PapersTest {

    private final People people;

    PapersTest(Motcua motcua) {
        this.people = motcua.people();
    }

    private static String papers(String dossier) {
        return "/api/v1/dossiers/" + dossier + "/papers";
    }

    @Test
    void theReceiptNamesTheApplicantTheDateAndWhereToLook() {
        Applicants.Applicant applicant = Applicants.anybody();
        Reply received = people.lan().opens(applicant.asking(MARITAL_STATUS)).is(201);
        Reply paper = people.lan()
                .with("Accept", "text/html")
                .sees(papers(received.dossier()) + "/01")
                .is(200);
        assertThat(paper.header("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(paper.header("cache-control")).isEqualTo("no-store");
        assertThat(paper.header("content-language")).isEqualTo("vi");
        assertThat(paper.header("content-security-policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(paper.text())
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", applicant.name(), "Nông Thị Lan")
                .contains("/api/v1/tracking/" + received.code());
    }

    @Test
    void whoWouldRatherHavePdfOrEnglishGetsIt() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        Reply pdf = people.lan()
                .with("Accept", "application/pdf")
                .sees(papers(id) + "/01")
                .is(200);
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.header("content-disposition")).matches("inline; filename=\"H37.*-01-0\\.pdf\"");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(people.lan().inEnglish().sees(papers(id) + "/01").is(200).text())
                .contains("Only the Vietnamese paper is valid", "RECEIPT OF A DOSSIER");
    }

    @Test
    void aFormIsThereOnceItsStepWasMade() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        Reply early = people.lan().sees(papers(id) + "/02").isRefused(404, "NO_SUCH_PAPER");
        assertThat(early.json().path("possible").valueStream().map(PapersTest::named))
                .containsExactly("01@0", "06@0");
        people.lan().sees(papers(id) + "/01?version=1").isRefused(404, "NO_SUCH_PAPER");
        people.lan()
                .sees(papers("00000000-0000-8000-8000-000000000000") + "/01")
                .isRefused(404, "UNKNOWN_DOSSIER");

        people.lan()
                .does("supplement-request", id, "{\"reason\":\"Thiếu <b>giấy</b> chứng sinh\"}")
                .is(200);

        assertThat(people.lan().sees(papers(id)).is(200).json().valueStream().map(PapersTest::named))
                .containsExactly("01@0", "02@1", "06@1");
        assertThat(people.lan().sees(papers(id) + "/02").is(200).text())
                .contains("Thiếu &lt;b&gt;giấy&lt;/b&gt; chứng sinh");
    }

    private static String named(JsonNode paper) {
        return paper.path("form").stringValue() + "@" + paper.path("version").longValue();
    }

    @Test
    void everyPathThatIsListedIsAPaper() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.tuan().explains("stop", id).is(200);
        Reply list = people.tuan().sees(papers(id)).is(200);
        assertThat(list.json().valueStream().map(PapersTest::named)).containsExactly("01@0", "05@1", "06@1");
        list.json()
                .forEach(paper -> people.tuan()
                        .with("Accept", "application/pdf")
                        .sees(paper.path("path").stringValue())
                        .is(200));
    }

    @Test
    void isForTheStaffOfTheOfficeAndForAuditors() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.minh().sees(papers(id) + "/06").is(200);
        people.auditor().sees(papers(id) + "/01").is(200);
        people.ngoc().sees(papers(id)).isRefused(403, "FORBIDDEN");
        people.ngoc().sees(papers(id) + "/01").isRefused(403, "FORBIDDEN");
        people.citizen().sees(papers(id) + "/01").isRefused(403, "FORBIDDEN");
        people.anybody().sees(papers(id) + "/01").isRefused(401, "SIGN_IN");
    }

    @Test
    void theRegisterHasALineForEachDossierOfTheDay() {
        Applicants.Applicant applicant = Applicants.anybody();
        Reply received = people.lan().opens(applicant.asking(MARITAL_STATUS)).is(201);
        String register = "/api/v1/offices/" + HUU_LUNG + "/register";
        String day = "20" + received.code().split("-", -1)[1].replaceAll("(..)(..)(..)", "$1-$2-$3");

        Reply book = people.tuan().sees(register + "?from=" + day).is(200);
        assertThat(book.header("content-type")).startsWith("text/html");
        assertThat(book.text()).contains("SỔ THEO DÕI HỒ SƠ", received.code(), applicant.name());
        people.auditor().sees(register).is(200);
        people.ngoc().sees(register).isRefused(403, "FORBIDDEN");
        assertThat(people.tuan()
                        .with("Accept", "application/pdf")
                        .sees(register + "?from=2001-02-01&to=2001-02-28")
                        .is(200)
                        .text())
                .startsWith("%PDF-");
        String tooLong = "?from=" + day + "&to=" + LocalDate.parse(day).plusDays(31);
        assertThat(people.tuan()
                        .sees(register + tooLong)
                        .isRefused(400, "INVALID_FIELD")
                        .at("/field"))
                .isEqualTo("to");
    }
}
