package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;
import static motcua.standalone.http.Procedures.BIRTH;
import static motcua.standalone.http.Procedures.BIRTH_AGAIN;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Running.class)
class TheViewsAfterwardsTest {

    private final People people;

    TheViewsAfterwardsTest(Motcua motcua) {
        people = motcua.people();
    }

    @Test
    void theQueueOfAnOfficerHoldsWhatIsInTheirHandsAndNothingElse() {
        long before = openOf(people.duc().sees("/api/v1/queues/duc?after=0").is(200));
        String quick = inHandsOfDuc(MARITAL_STATUS);
        String slow = inHandsOfDuc(BIRTH_AGAIN);
        String done = inHandsOfDuc(MARITAL_STATUS);
        long version = people.duc().resolves(done).is(200).version();

        Reply queue = people.duc()
                .sees("/api/v1/queues/duc?limit=200&after=" + version)
                .is(200);
        assertThat(openOf(queue)).isEqualTo(before + 2);
        assertThat(idsOn(queue)).containsSubsequence(quick, slow).doesNotContain(done);
        JsonNode item = itemOf(queue, quick);
        assertThat(item.path("officer").stringValue()).isEqualTo("duc");
        assertThat(item.path("state").stringValue()).isEqualTo("IN_PROCESS");
        assertThat(item.path("overdue").booleanValue()).isFalse();
        assertThat(item.path("version").longValue()).isEqualTo(1);
    }

    @Test
    void theQueueOfAnOfficeCountsWhatWaitsForWhom() {
        JsonNode before = officeCounts(0);
        String submitted = people.citizen()
                .opens(Applicants.anybody().askingOnline(BIRTH, HOANG_DONG))
                .is(201)
                .dossier();
        people.ngoc().receives(BIRTH_AGAIN).is(201);
        String resolved = inHandsOfDuc(BIRTH_AGAIN);
        long version = people.duc().resolves(resolved).is(200).version();

        JsonNode after = officeCounts(version);
        assertThat(grown(before, after, "submitted")).isEqualTo(1);
        assertThat(grown(before, after, "unassigned")).isEqualTo(1);
        assertThat(grown(before, after, "awaitingReturn")).isEqualTo(1);
        assertThat(grown(before, after, "open")).isEqualTo(2);
        assertThat(grown(before, after, "overdue")).isZero();

        people.ngoc().accepts(submitted).is(200);
        version = people.ngoc().givesBack(resolved).is(200).version();
        JsonNode last = officeCounts(version);
        assertThat(grown(before, last, "submitted")).isZero();
        assertThat(grown(before, last, "awaitingReturn")).isZero();
    }

    private JsonNode officeCounts(long after) {
        return people.ngoc()
                .sees("/api/v1/offices/" + HOANG_DONG + "/queue?limit=1&after=" + after)
                .is(200)
                .json()
                .path("counts");
    }

    private static long grown(JsonNode before, JsonNode after, String count) {
        return after.path(count).longValue() - before.path(count).longValue();
    }

    @Test
    void whatIsOverdueStandsFirstAndWhatWaitsForItsCitizenLast() {
        String officer = "Bế Văn Đàn";
        String decomposed = Normalizer.normalize(officer, Normalizer.Form.NFD);
        String received = "2022-01-04T08:00:00";
        new Register()
                .open("H37.02.01-220104-0001", received, "2031-06-01T17:00:00", "COUNTER", decomposed)
                .open("H37.02.01-220104-0002", received, "2022-02-01T17:00:00", "COUNTER", decomposed)
                .open("H37.02.01-220104-0003", received, "2022-01-10T17:00:00", "POST", officer)
                .line("H37.02.01-220104-0004," + BIRTH + ","
                        + Applicants.anybody().name() + "," + received
                        + ",2022-01-05T17:00:00,2022-01-05T10:00:00,,COUNTER,H37.02.01," + officer)
                .open("H37.02.01-220104-0005", received, "2022-03-01T17:00:00", "COUNTER", "")
                .isTakenInBy(people.administrator());

        Reply office =
                people.auditor().sees("/api/v1/offices/H37.02.01/queue?after=0").is(200);
        assertThat(codesOn(office))
                .containsExactly(
                        "H37.02.01-220104-0003",
                        "H37.02.01-220104-0002",
                        "H37.02.01-220104-0005",
                        "H37.02.01-220104-0001",
                        "H37.02.01-220104-0004");
        assertThat(office.json().path("counts").path("open").longValue()).isEqualTo(4);
        assertThat(office.json().path("counts").path("overdue").longValue()).isEqualTo(3);
        assertThat(office.json().path("counts").path("unassigned").longValue()).isEqualTo(1);
        assertThat(office.json().path("counts").path("awaitingReturn").longValue())
                .isEqualTo(1);

        String own = URLEncoder.encode(officer, StandardCharsets.UTF_8).replace("+", "%20");
        Reply hands =
                people.auditor().sees("/api/v1/queues/" + own + "?after=0").is(200);
        assertThat(codesOn(hands))
                .containsExactly("H37.02.01-220104-0003", "H37.02.01-220104-0002", "H37.02.01-220104-0001");
        assertThat(hands.at("/items/0/officer")).isEqualTo(officer);
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhileTheQueueChanges() {
        List<String> lying = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            lying.add(inHandsOfDuc(MARITAL_STATUS));
        }
        Reply page = people.duc().sees("/api/v1/queues/duc?limit=3&after=1").is(200);
        List<String> met = new ArrayList<>(idsOn(page));
        String unmet =
                lying.stream().filter(id -> !met.contains(id)).findFirst().orElseThrow();
        people.duc().resolves(met.getFirst()).is(200);
        people.duc().resolves(unmet).is(200);
        String behind = inHandsOfDuc(BIRTH_AGAIN);

        assertThat(page.at("/next")).isNotEmpty();
        for (String next = page.at("/next"); !next.isEmpty(); next = page.at("/next")) {
            page = people.duc()
                    .sees("/api/v1/queues/duc?limit=3&after=1&cursor=" + next)
                    .is(200);
            assertThat(idsOn(page)).hasSizeBetween(1, 3);
            met.addAll(idsOn(page));
        }
        lying.remove(unmet);
        assertThat(met)
                .doesNotHaveDuplicates()
                .containsAll(lying)
                .contains(behind)
                .doesNotContain(unmet);
    }

    @Test
    void trackingShowsStateDatesAndOfficeButNobody() {
        Reply received = people.lan().receives(MARITAL_STATUS).is(201);
        people.tuan().assigns(received.dossier(), "minh").is(200);
        people.minh().resolves(received.dossier()).is(200);
        long version = people.lan().givesBack(received.dossier()).is(200).version();

        Reply card = people.anybody()
                .sees("/api/v1/tracking/" + received.code() + "?after=" + version)
                .is(200);
        assertThat(card.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "state",
                        "portalCode",
                        "office",
                        "officeName",
                        "receivedAt",
                        "dueAt",
                        "resolvedAt",
                        "returnedAt",
                        "version");
        assertThat(card.at("/state")).isEqualTo("RETURNED");
        assertThat(card.at("/portalCode")).isEqualTo("10");
        assertThat(card.at("/dueAt")).isEqualTo(received.at("/due"));
        assertThat(card.at("/officeName")).isEqualTo("thị trấn Hữu Lũng");
        assertThat(card.text()).doesNotContain("minh", "lan", "tuan").doesNotContain(Applicants.MARKS);
    }

    @Test
    void historyTellsEveryStepItsActorAndBothInstants() {
        Reply received = people.lan().receives(MARITAL_STATUS).is(201);
        people.tuan().assigns(received.dossier(), "minh").is(200);
        long version = people.minh().resolves(received.dossier()).is(200).version();

        Reply history = people.auditor()
                .sees("/api/v1/dossiers/" + received.dossier() + "/history?after=" + version)
                .is(200);
        assertThat(history.header("etag")).isEqualTo("\"2\"");
        assertThat(each(history, "/entries", "event"))
                .containsExactly("dossier.received", "dossier.assigned", "dossier.resolved");
        assertThat(each(history, "/entries", "actor")).containsExactly("lan", "tuan", "minh");
        for (JsonNode entry : history.json().path("entries")) {
            assertThat(Instant.parse(entry.path("recordedAt").stringValue()))
                    .isEqualTo(entry.path("occurredAt").stringValue());
            assertThat(entry.path("request").stringValue()).isNotEmpty();
        }
        assertThat(history.text()).doesNotContain(Applicants.MARKS);
    }

    @Test
    void aRateOnTheScoreboardShowsWhatItWasMadeOf() {
        String received = "2022-03-01T08:00:00";
        String due = "2022-03-03T17:00:00";
        new Register()
                .done("H37.02.02-220301-0001", received, due, "2022-03-02T09:00:00", "ONLINE", "Nông Văn Dền")
                .done("H37.02.02-220301-0002", received, due, "2022-03-03T16:59:00", "COUNTER", "Nông Văn Dền")
                .done("H37.02.02-220301-0003", received, due, "2022-03-04T09:00:00", "COUNTER", "Nông Văn Dền")
                .open("H37.02.02-220301-0004", received, due, "POST", "Nông Văn Dền")
                .isTakenInBy(people.administrator());

        Reply board = people.anybody()
                .sees("/api/v1/scoreboard?office=H37.02.02&from=2022-01-01&to=2022-12-31&by=channel&after=0")
                .is(200);
        assertThat(board.at("/total/received")).isEqualTo("4");
        assertThat(board.at("/total/online")).isEqualTo("1");
        assertThat(board.at("/total/early")).isEqualTo("1");
        assertThat(board.at("/total/onTime")).isEqualTo("1");
        assertThat(board.at("/total/late")).isEqualTo("1");
        assertThat(board.at("/total/open")).isEqualTo("1");
        assertThat(board.at("/total/openLate")).isEqualTo("1");
        isRate(board, "/total/onlineShare", "25.00", 1, 4);
        isRate(board, "/total/onTimeOfResolved", "66.67", 2, 3);
        isRate(board, "/total/onTimeOfReceived", "50.00", 2, 4);
        assertThat(each(board, "/rows", "key")).containsExactlyInAnyOrder("COUNTER", "ONLINE", "POST");
        assertThat(board.at("/rule")).isNotEmpty();
    }

    private static void isRate(Reply board, String path, String value, long numerator, long denominator) {
        JsonNode rate = board.json().at(path);
        assertThat(rate.path("value").decimalValue()).isEqualByComparingTo(value);
        assertThat(rate.path("numerator").longValue()).isEqualTo(numerator);
        assertThat(rate.path("denominator").longValue()).isEqualTo(denominator);
        assertThat(rate.path("formula").stringValue()).isNotEmpty();
    }

    @Test
    void theScoreboardCountsALiveDossierAsSoonAsItIsAskedFor() {
        long before = receivedAt(HOANG_DONG, 0);
        long version = people.ngoc().receives(BIRTH).is(201).version();
        assertThat(receivedAt(HOANG_DONG, version)).isEqualTo(before + 1);
    }

    private long receivedAt(String office, long after) {
        return people.anybody()
                .sees("/api/v1/scoreboard?office=" + office + "&after=" + after)
                .is(200)
                .json()
                .at("/total/received")
                .longValue();
    }

    private String inHandsOfDuc(String procedure) {
        String id = people.ngoc().receives(procedure).is(201).dossier();
        people.ngoc().assigns(id, "duc").is(200);
        return id;
    }

    private static long openOf(Reply queue) {
        return queue.json().path("counts").path("open").longValue();
    }

    private static List<String> idsOn(Reply queue) {
        return each(queue, "/items", "dossier");
    }

    private static List<String> codesOn(Reply queue) {
        return each(queue, "/items", "code");
    }

    private static List<String> each(Reply reply, String list, String field) {
        return reply.json()
                .at(list)
                .valueStream()
                .map(item -> item.path(field).stringValue())
                .toList();
    }

    private static JsonNode itemOf(Reply queue, String dossier) {
        return queue.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("dossier").stringValue().equals(dossier))
                .findFirst()
                .orElseThrow();
    }
}
