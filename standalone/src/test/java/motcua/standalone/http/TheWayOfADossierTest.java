package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;
import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.BIRTH;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class TheWayOfADossierTest {

    private final People people;

    TheWayOfADossierTest(Motcua motcua) {
        people = motcua.people();
    }

    @Test
    void aDossierGoesFromTheCounterToTheCitizensHand() {
        Reply received = people.lan().receives(MARITAL_STATUS).is(201);
        String id = received.dossier();
        assertThat(received.code()).matches(HUU_LUNG + "-\\d{6}-\\d{4}");
        assertThat(received.header("location")).isEqualTo("/api/v1/dossiers/" + id + "/history");
        assertThat(Instant.parse(received.at("/due"))).isAfter(Instant.EPOCH);
        standsAt(received, "RECEIVED", 0);

        standsAt(people.tuan().assigns(id, "minh").is(200), "IN_PROCESS", 1);
        standsAt(people.minh().resolves(id).is(200), "RESOLVED", 2);
        Reply returned = people.lan().givesBack(id).is(200);
        standsAt(returned, "RETURNED", 3);
        assertThat(returned.code()).isEqualTo(received.code());
        assertThat(returned.at("/due")).isEqualTo(received.at("/due"));
    }

    private static void standsAt(Reply reply, String state, long version) {
        assertThat(reply.at("/state")).isEqualTo(state);
        assertThat(reply.version()).isEqualTo(version);
        assertThat(reply.header("etag")).isEqualTo("\"" + version + "\"");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void aDossierSentOnlineIsAcceptedAtTheCounterAndKeepsItsCode() {
        Reply submitted = submitted();
        assertThat(submitted.at("/state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().has("due"))
                .as("no date before anybody has checked it")
                .isFalse();

        Reply received = people.lan().accepts(submitted.dossier()).is(200);
        assertThat(received.at("/state")).isEqualTo("RECEIVED");
        assertThat(received.code()).isEqualTo(submitted.code());
        assertThat(received.at("/due")).isNotEmpty();

        people.tuan().assigns(submitted.dossier(), "minh").is(200);
        people.minh().resolves(submitted.dossier()).is(200);
        assertThat(people.lan().givesBack(submitted.dossier()).is(200).at("/state"))
                .isEqualTo("RETURNED");
    }

    private Reply submitted() {
        return people.citizen()
                .opens(Applicants.anybody().askingOnline(MARITAL_STATUS, HUU_LUNG))
                .is(201);
    }

    @Test
    void whoDecidesOnAStaleScreenIsToldWhatIsPossibleNow() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.tuan().having(0).assigns(id, "minh").is(200);

        Reply stale = people.tuan().having(0).assigns(id, "hoa").isRefused(412, "STALE_VERSION");
        assertThat(stale.at("/state")).isEqualTo("IN_PROCESS");
        assertThat(possible(stale)).contains("ResolveDossier").doesNotContain("ReceiveDossier", "ReturnResult");
        people.minh().having(7).resolves(id).isRefused(412, "STALE_VERSION");

        people.minh().having(1).resolves(id).is(200);
        people.lan().with("If-Match", "*").givesBack(id).is(200);
    }

    @Test
    void everyStepOutOfTurnIsRefusedWithTheStateAndWhatIsPossible() {
        String online = submitted().dossier();
        refused(people.tuan().assigns(online, "minh"), "NOT_YET_RECEIVED", "SUBMITTED", "ReceiveDossier");
        refused(people.minh().resolves(online), "NOT_YET_RECEIVED", "SUBMITTED", "ReceiveDossier");
        refused(people.lan().givesBack(online), "NOT_YET_RECEIVED", "SUBMITTED", "ReceiveDossier");

        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        refused(people.lan().accepts(id), "ALREADY_RECEIVED", "RECEIVED", "AssignDossier");
        people.tuan().assigns(id, "minh").is(200);
        refused(people.tuan().assigns(id, "minh"), "ALREADY_ASSIGNED", "IN_PROCESS", "ResolveDossier");
        refused(people.lan().givesBack(id), "NOT_YET_RESOLVED", "IN_PROCESS", "ResolveDossier");
        people.person("hoa").resolves(id).isRefused(403, "NOT_IN_YOUR_HANDS");
        people.minh().resolves(id).is(200);
        refused(people.minh().resolves(id), "ALREADY_RESOLVED", "RESOLVED", "ReturnResult");
        people.lan().givesBack(id).is(200);
        refused(people.lan().givesBack(id), "ALREADY_RETURNED", "RETURNED", "AskCorrection");
    }

    private static void refused(Reply reply, String reason, String state, String... possible) {
        reply.isRefused(409, reason);
        assertThat(reply.at("/state")).isEqualTo(state);
        assertThat(possible(reply)).contains(possible);
    }

    private static List<String> possible(Reply reply) {
        return reply.json()
                .path("possible")
                .valueStream()
                .map(name -> name.stringValue())
                .toList();
    }

    @Test
    void aRefusalSpeaksVietnameseUnlessEnglishIsAskedFor() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        assertThat(people.lan().givesBack(id).is(409).at("/title")).isEqualTo("Hồ sơ chưa được giải quyết");
        assertThat(people.lan().with("Accept-Language", "fr").givesBack(id).at("/title"))
                .isEqualTo("Hồ sơ chưa được giải quyết");
        assertThat(people.lan().inEnglish().givesBack(id).is(409).at("/title")).isEqualTo("Not yet resolved");
    }

    @Test
    void alsoWhatIsRefusedAtTheGateSpeaksTheLanguageAskedFor() {
        assertThat(people.anybody().receives(BIRTH).is(401).at("/title")).isEqualTo("Cần đăng nhập");
        assertThat(people.anybody().inEnglish().receives(BIRTH).is(401).at("/title"))
                .isEqualTo("Sign in");
        assertThat(people.lan().sees("/api/v1/admin/views").is(403).at("/title"))
                .isEqualTo("Không có quyền");
    }

    @Test
    void numbersRunOnWithoutAGapThroughRefusalsAndTwentyReceiptsAtOnce() throws Exception {
        int first = people.ngoc().receives(BIRTH).is(201).number();
        refusedInBetween();
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService counters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> receipts = IntStream.range(0, 20)
                    .mapToObj(i -> counters.submit(() -> {
                        if (i % 4 == 0) {
                            refusedInBetween();
                        }
                        return people.ngoc().receives(BIRTH);
                    }))
                    .toList();
            for (Future<Reply> receipt : receipts) {
                numbers.add(receipt.get().is(201).number());
            }
        }
        refusedInBetween();
        numbers.add(people.ngoc().receives(BIRTH).is(201).number());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(first + 1, first + 21).boxed().toList());
    }

    private void refusedInBetween() {
        people.ngoc().receives("9.999999").isRefused(400, "UNKNOWN_PROCEDURE");
        people.ngoc().opens("{\"channel\":\"COUNTER\"}").is(400);
        people.duc().receives(BIRTH).is(403);
    }

    @Test
    void eachOfficeNumbersForItself() {
        Reply here = people.lan().receives(BIRTH).is(201);
        Reply there = people.ngoc().receives(BIRTH).is(201);
        Reply hereAgain = people.lan().receives(BIRTH).is(201);
        assertThat(there.code()).startsWith(HOANG_DONG);
        assertThat(hereAgain.number()).isEqualTo(here.number() + 1);
    }
}
