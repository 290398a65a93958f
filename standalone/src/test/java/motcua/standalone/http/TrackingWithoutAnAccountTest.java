package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The whole way of a dossier for whoever holds its receipt, and nothing for anybody else. */
@ExtendWith(Running.class)
class TrackingWithoutAnAccountTest {

    private static final String NOBODYS = "7ZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZ*";

    private final Motcua motcua;
    private final People people;

    TrackingWithoutAnAccountTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    private static String tracking(Reply opened, String door) {
        return "/api/v1/tracking/" + opened.code() + "/" + door;
    }

    @Test
    void whoeverHoldsTheReceiptSeesTheWholeWay() {
        Reply opened = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        people.tuan().assigns(opened.dossier(), "minh").is(200);
        people.minh().resolves(opened.dossier()).is(200);

        Reply told = people.anybody()
                .holding(opened)
                .sees(tracking(opened, "timeline?after=2"))
                .is(200);

        assertThat(opened.secret()).matches("(.{3}-){8}.{3}");
        assertThat(told.header("cache-control")).isEqualTo("no-store");
        assertThat(told.at("/now/state")).isEqualTo("RESOLVED");
        assertThat(told.json().path("steps")).hasSize(3);
        assertThat(told.at("/steps/2/officer")).isEqualTo("Lý Văn Minh");
        assertThat(told.at("/due/due")).isEqualTo(opened.at("/due"));
        assertThat(told.at("/result/outcome")).isEqualTo("GRANTED");
    }

    /** The side that tells of papers is not the one that prints them. */
    @Test
    void thePapersThatAreToldOfAreThoseThatArePrinted() {
        Reply opened = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        people.lan().explains("supplement-request", opened.dossier()).is(200);
        people.lan().does("supplement", opened.dossier(), "").is(200);
        people.tuan().explains("stop", opened.dossier()).is(200);
        Person holder = people.anybody().holding(opened);

        List<String> told = holder.sees(tracking(opened, "timeline?after=3"))
                .is(200)
                .json()
                .path("papers")
                .valueStream()
                .map(paper -> paper.path("path").stringValue())
                .toList();
        List<String> printed = holder.sees(tracking(opened, "papers"))
                .is(200)
                .json()
                .valueStream()
                .map(paper -> paper.path("path").stringValue())
                .toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(3).containsExactlyInAnyOrderElementsOf(printed);
        told.forEach(path -> assertThat(holder.sees(path).is(200).text()).contains("</html>"));
        // One check character of 37 is "=", which stands in HTML by its number.
        assertThat(HtmlUtils.htmlUnescape(
                        holder.sees(tracking(opened, "papers/01")).is(200).text()))
                .contains(opened.secret());
        holder.sees(tracking(opened, "papers/06")).isRefused(400, "INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"timeline", "deadline", "receipt", "receipt/qr.svg", "receipt/qr.png", "papers", "papers/01"})
    void whateverIsWrongTheAnswerIsTheSame(String door) {
        Reply own = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        Reply other = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        people.anybody().holding(own).sees(tracking(own, "timeline?after=0")).is(200);
        people.anybody()
                .holding(other)
                .sees(tracking(other, "timeline?after=0"))
                .is(200);
        String unknown = "/api/v1/tracking/" + own.code().replaceAll("\\d{4}$", "9999") + "/" + door;

        List<String> answers = Stream.of(
                        people.anybody().holding(own).sees(unknown),
                        people.anybody().holding(other).sees(tracking(own, door)),
                        people.anybody().with("Tracking-Secret", NOBODYS).sees(tracking(own, door)),
                        people.anybody().with("Tracking-Secret", "?").sees(tracking(own, door)),
                        people.anybody().sees(tracking(own, door)))
                .map(TrackingWithoutAnAccountTest::everything)
                .map(answer -> answer.replaceAll("/api/v1/tracking/[^/]+/", "…/"))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("404 ").contains("UNKNOWN_CODE_OR_SECRET");
    }

    /** Status, headers, body; when it was answered stands in one header. */
    private static String everything(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.remove("date");
        return reply.status() + " " + headers + " " + reply.text();
    }

    @Test
    void theCounterGivesAnotherSecretAndTheOldOneIsDead() {
        Reply opened = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        String id = opened.dossier();
        people.minh().resolves(id).is(200);
        people.lan().givesBack(id).is(200);

        Reply again = people.lan()
                .withKey("lost-" + id)
                .does("tracking-secret", id, "")
                .is(200);

        assertThat(again.at("/state")).as("also of an ended dossier").isEqualTo("RETURNED");
        people.anybody()
                .holding(again)
                .sees(tracking(opened, "timeline?after=3"))
                .is(200);
        people.anybody().holding(opened).sees(tracking(opened, "timeline")).is(404);
        people.anybody().holding(opened).sees(tracking(opened, "papers")).is(404);
        people.anybody().holding(again).sees(tracking(opened, "papers")).is(200);
        people.ngoc().does("tracking-secret", id, "").isRefused(403, "FOREIGN_OFFICE");
        assertThat(people.lan()
                        .withKey("lost-" + id)
                        .does("tracking-secret", id, "")
                        .is(200)
                        .secret())
                .as("nobody keeps it to give it twice")
                .isEmpty();
    }

    @Test
    void theReceiptIsPrintedWithTheSecretThatIsInForceAndNoOther() {
        Reply opened = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        String papers = "/api/v1/dossiers/" + opened.dossier() + "/papers/01";
        String body = "{\"trackingSecret\":\"%s\"}";

        Reply printed = people.lan()
                .with("Accept", "text/html")
                .sends("POST", papers, "application/json", body.formatted(opened.secret()))
                .is(200);

        assertThat(HtmlUtils.htmlUnescape(printed.text())).contains(opened.secret());
        assertThat(HtmlUtils.htmlUnescape(people.lan()
                        .with("Accept", "text/html")
                        .sees(papers)
                        .is(200)
                        .text()))
                .doesNotContain(opened.secret());
        people.lan()
                .with("Accept", "text/html")
                .sends("POST", papers, "application/json", body.formatted(NOBODYS))
                .isRefused(422, "SECRET_NOT_IN_FORCE");
    }

    @Test
    void noEventHoldsTheSecret() {
        Reply opened = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        String plain = opened.secret().replace("-", "");

        assertThat(motcua.storedEventsOf(opened.dossier()))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event)
                        .contains("\"secret\":\"")
                        .doesNotContain(plain, opened.secret(), plain.substring(0, 26)));
    }
}
