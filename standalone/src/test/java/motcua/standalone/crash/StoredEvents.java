package motcua.standalone.crash;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All events as they stand in the database, read as plain rows of JSON and by no code of the product. */
record StoredEvents(List<Row> rows) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One event. */
    record Row(String stream, long version, String kind, String name, JsonNode facts) {
        String request() {
            return facts.path("stamp").path("request").path("id").asString("");
        }

        String code() {
            return facts.path("card").path("code").asString();
        }

        String office() {
            return facts.path("card").path("office").asString();
        }
    }

    static StoredEvents in(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT aggregate_identifier, sequence_number, type,"
                        + " payload_type, payload FROM domain_event ORDER BY global_index")) {
            while (found.next()) {
                JsonNode facts = JSON.readTree(new String(found.getBytes(5), StandardCharsets.UTF_8));
                rows.add(new Row(found.getString(1), found.getLong(2), found.getString(3), found.getString(4), facts));
            }
        }
        return new StoredEvents(List.copyOf(rows));
    }

    /** The events of each dossier, oldest first. */
    Map<String, List<Row>> dossiers() {
        return rows.stream()
                .filter(row -> row.kind().equals("dossier"))
                .collect(groupingBy(Row::stream, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    List<Row> named(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    /** Every stream counts from zero without a gap, and no code belongs to two dossiers. */
    StoredEvents assertWhole() {
        Map<String, List<Row>> streams = rows.stream().collect(groupingBy(Row::stream));
        streams.forEach((stream, events) -> assertThat(events)
                .as(stream)
                .extracting(Row::version)
                .containsExactlyElementsOf(
                        LongStream.range(0, events.size()).boxed().toList()));
        Set<String> codes = new HashSet<>();
        dossiers()
                .forEach((dossier, events) -> assertThat(
                                codes.add(events.getFirst().code()))
                        .as("the code of %s is its own", dossier)
                        .isTrue());
        return this;
    }

    /** The numbers of every office and day run 1, 2, 3 …, and each stands on the dossier it was given to. */
    StoredEvents assertNumbered() {
        Map<String, List<JsonNode>> series = new HashMap<>();
        named("code.issued")
                .forEach(
                        row -> series.computeIfAbsent(row.facts().path("series").asString(), _ -> new ArrayList<>())
                                .add(row.facts()));
        Map<String, List<Row>> dossiers = dossiers();
        series.forEach((name, given) -> {
            assertThat(given)
                    .as(name)
                    .extracting(number -> number.path("number").asInt())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, given.size()).boxed().toList());
            given.forEach(number -> assertThat(
                            dossiers.get(number.path("dossier").asString()))
                    .first()
                    .extracting(Row::code)
                    .isEqualTo("%s-%04d".formatted(name, number.path("number").asInt())));
        });
        assertThat(series.values().stream().mapToInt(List::size).sum()).isEqualTo(dossiers.size());
        return this;
    }

    /** What was acknowledged is here once, at the place the answer named; and nothing is here that nobody asked for. */
    StoredEvents assertTells(Ledger ledger) {
        Map<String, List<Row>> byRequest =
                dossiers().values().stream().flatMap(List::stream).collect(groupingBy(Row::request));
        for (Ledger.Entry entry : ledger.entries()) {
            assertThat(byRequest.get(entry.asked().commandId()))
                    .as("%s", entry)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.stream()).isEqualTo(entry.dossier());
                        assertThat(row.version()).isEqualTo(entry.version());
                        assertThat(row.code())
                                .isEqualTo(entry.answer().path("code").asString());
                    });
        }
        assertThat(byRequest).hasSize(ledger.entries().size());
        assertLooks(ledger);
        return this;
    }

    /** Whatever somebody was shown was recorded; a look that was recorded may have met no answer. */
    private void assertLooks(Ledger ledger) {
        Map<String, Long> recorded = named("access.recorded").stream()
                .collect(groupingBy(
                        row -> row.facts().at("/stamp/actor/login").asString() + " "
                                + row.facts().at("/dossiers/0").asString(),
                        java.util.stream.Collectors.counting()));
        ledger.looks()
                .forEach((look, times) ->
                        assertThat(recorded.getOrDefault(look, 0L)).as(look).isGreaterThanOrEqualTo(times));
    }
}
