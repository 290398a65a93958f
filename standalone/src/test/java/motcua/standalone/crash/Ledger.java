package motcua.standalone.crash;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** What the clients were told: every request that was answered, with its answer. */
final class Ledger {

    /** One acknowledged request and what the acknowledgement said. */
    record Entry(Asked asked, JsonNode answer) {
        String dossier() {
            return answer.path("dossier").asString();
        }

        long version() {
            return answer.path("version").asLong();
        }
    }

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** Who was shown the history of a dossier, and how often. */
    private final ConcurrentHashMap<String, Long> looks = new ConcurrentHashMap<>();

    void looked(String login, String dossier) {
        looks.merge(login + " " + dossier, 1L, Long::sum);
    }

    Map<String, Long> looks() {
        return Map.copyOf(looks);
    }

    void answered(Asked asked, JsonNode answer) {
        entries.add(new Entry(asked, answer));
        answered.incrementAndGet();
    }

    /** A request went out and no answer came: nobody knows whether it was carried out. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    int answers() {
        return answered.get();
    }

    int withoutAnswer() {
        return unanswered.get();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
