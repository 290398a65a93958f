package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.crash.People.Counter;
import motcua.standalone.crash.StoredEvents.Row;
import tools.jackson.databind.JsonNode;

/** What the views show at their doors, held against a recount from the events. */
final class Shown {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Door door;
    private final Recount recount;

    Shown(Door door, Recount recount) {
        this.door = door;
        this.recount = recount;
    }

    /** Every view, and of every {@code nth} dossier its card and its history. */
    void assertEqualsRecount(int nth) throws IOException {
        int next = 0;
        for (Map.Entry<String, List<Row>> dossier : recount.dossiers().entrySet()) {
            if (next++ % nth == 0) {
                assertCard(dossier.getValue());
                assertHistory(dossier.getKey(), dossier.getValue());
            }
        }
        for (Counter counter : People.COUNTERS) {
            assertThat(queue(counter.clerk(), "/api/v1/offices/" + counter.office() + "/queue"))
                    .as("the queue of %s", counter.office())
                    .isEqualTo(recount.queueOf(counter.office()));
            for (String officer : counter.officers()) {
                assertThat(queue(officer, "/api/v1/queues/" + officer).keySet())
                        .as("the queue of %s", officer)
                        .containsExactlyInAnyOrderElementsOf(recount.handsOf(officer));
            }
            assertCounters(counter.office());
        }
    }

    private void assertCard(List<Row> events) throws IOException {
        long version = events.getLast().version();
        JsonNode card = seen("/api/v1/tracking/" + events.getLast().code() + "?after=" + version);
        assertThat(card.path("state").asString()).as("%s", card).isEqualTo(Recount.state(events));
        assertThat(card.path("version").asLong()).as("%s", card).isEqualTo(version);
    }

    private void assertHistory(String dossier, List<Row> events) throws IOException {
        JsonNode history = seen("/api/v1/dossiers/" + dossier + "/history?after="
                + events.getLast().version());
        List<String> entries = new ArrayList<>();
        history.path("entries")
                .forEach(entry -> entries.add(entry.path("version").asLong() + " "
                        + entry.path("event").asString() + " "
                        + entry.path("recordedAt").asString() + " "
                        + entry.path("request").asString("")));
        assertThat(entries)
                .containsExactlyElementsOf(events.stream()
                        .map(row -> row.version() + " " + row.name() + " "
                                + row.facts().path("stamp").path("recordedAt").asString()
                                + " " + row.request())
                        .toList());
    }

    private void assertCounters(String office) throws IOException {
        Map<String, Long> wanted = recount.countersOf(office);
        JsonNode total = seen("/api/v1/scoreboard?from=2020-01-01&after=0&office=" + office)
                .path("total");
        Map<String, Long> counters = new TreeMap<>();
        wanted.keySet().forEach(name -> counters.put(name, total.path(name).asLong()));
        assertThat(counters).as("the scoreboard of %s", office).isEqualTo(wanted);
    }

    /** Dossier and state of every row on every page. */
    private Map<String, String> queue(String login, String path) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = seen(login, path + "?limit=200&after=0" + cursor);
            page.path("items")
                    .forEach(item -> rows.put(
                            item.path("dossier").asString(), item.path("state").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    JsonNode seen(String path) throws IOException {
        return seen(People.AUDITOR, path);
    }

    /** Asks until the view has seen what is asked for: 503 and 504 say that it will, everything else is wrong. */
    private JsonNode seen(String login, String path) throws IOException {
        Reply first = door.get(login, path);
        if (first.status() == 200) {
            return first.body();
        }
        return await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> wanted(login, path), reply -> reply.status() == 200)
                .body();
    }

    private Reply wanted(String login, String path) throws IOException {
        Reply reply = door.get(login, path);
        assertThat(reply.status()).as("%s: %s", path, reply).isIn(200, 503, 504);
        return reply;
    }
}
