package motcua.standalone.crash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import motcua.standalone.crash.StoredEvents.Row;
import tools.jackson.databind.JsonNode;

/** What the views ought to show, counted anew and in the plainest way from the events. */
final class Recount {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Map<String, String> STATES = Map.of(
            "dossier.submitted", "SUBMITTED",
            "dossier.received", "RECEIVED",
            "dossier.assigned", "IN_PROCESS",
            "dossier.resolved", "RESOLVED",
            "dossier.returned", "RETURNED");

    private final Map<String, List<Row>> dossiers;

    Recount(StoredEvents events) {
        dossiers = events.dossiers();
    }

    Map<String, List<Row>> dossiers() {
        return dossiers;
    }

    static String state(List<Row> dossier) {
        return STATES.getOrDefault(dossier.getLast().name(), "?");
    }

    /** Dossier and state of everything at {@code office} that is not yet in its citizen's hands. */
    Map<String, String> queueOf(String office) {
        Map<String, String> queue = new TreeMap<>();
        dossiers.forEach((dossier, events) -> {
            if (events.getLast().office().equals(office) && !state(events).equals("RETURNED")) {
                queue.put(dossier, state(events));
            }
        });
        return queue;
    }

    /** What {@code officer} has in hand. */
    List<String> handsOf(String officer) {
        return dossiers.entrySet().stream()
                .filter(dossier -> state(dossier.getValue()).equals("IN_PROCESS"))
                .filter(dossier -> dossier.getValue()
                        .getLast()
                        .facts()
                        .path("to")
                        .asString()
                        .equals(officer))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The counters of one office over all days, by the names of the scoreboard's fields. */
    Map<String, Long> countersOf(String office) {
        Map<String, Long> counters = new TreeMap<>();
        List.of("received", "online", "resolved", "early", "onTime", "late", "open")
                .forEach(name -> counters.put(name, 0L));
        for (List<Row> events : dossiers.values()) {
            events.stream().filter(row -> row.office().equals(office)).forEach(row -> count(row, counters));
        }
        return counters;
    }

    private static void count(Row row, Map<String, Long> counters) {
        switch (row.name()) {
            case "dossier.received" -> {
                counters.merge("received", 1L, Long::sum);
                counters.merge("open", 1L, Long::sum);
                if (row.facts().path("card").path("channel").asString().equals("ONLINE")) {
                    counters.merge("online", 1L, Long::sum);
                }
            }
            case "dossier.resolved" -> {
                counters.merge("resolved", 1L, Long::sum);
                counters.merge("open", -1L, Long::sum);
                counters.merge(punctuality(row.facts()), 1L, Long::sum);
            }
            default -> {
                // the scoreboard counts nothing else
            }
        }
    }

    /** A live step counts when it was recorded, one of a register when it happened. */
    private static String punctuality(JsonNode resolved) {
        JsonNode stamp = resolved.path("stamp");
        Instant end = Instant.parse(
                stamp.path(stamp.has("line") ? "occurredAt" : "recordedAt").asString());
        Instant due = Instant.parse(resolved.path("deadline").path("due").asString());
        if (end.isAfter(due)) {
            return "late";
        }
        return day(end).isBefore(day(due)) ? "early" : "onTime";
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
