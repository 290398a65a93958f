package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.crash.People.Counter;
import tools.jackson.databind.JsonNode;

/**
 * One counter's worth of work: opens dossiers and carries them on, one request at a time. A request without an answer is sent
 * again, with the same key, until it has one.
 */
final class Client {

    private final String name;
    private final Random random;
    private final Entrance entrance;
    private final Ledger ledger;
    private final List<Work> hands = new ArrayList<>();
    private int requests;

    /** A dossier on its way: what the last answer said about it, and who resolves it. */
    private record Work(Counter counter, String officer, JsonNode answer) {
        String path(String step) {
            return "/api/v1/dossiers/" + answer.path("dossier").asString() + "/" + step;
        }
    }

    Client(String name, long seed, Entrance entrance, Ledger ledger) {
        this.name = name;
        this.random = new Random(seed);
        this.entrance = entrance;
        this.ledger = ledger;
    }

    /** Works until {@code over}, and never leaves a request without an answer. */
    void work(BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            if (hands.isEmpty() || random.nextInt(10) < 3) {
                open();
            } else {
                Work work = hands.remove(random.nextInt(hands.size()));
                if (random.nextInt(8) == 0) {
                    look(work);
                }
                carryOn(work);
            }
        }
    }

    private void open() throws InterruptedException {
        Counter counter = any(People.COUNTERS);
        boolean online = random.nextInt(4) == 0;
        String body = """
                {"channel": "%s", "procedure": "1.001193", "office": "%s", "applicant": {"name": "Nông Thị %s"}}""".formatted(online ? "ONLINE" : "COUNTER", counter.office(), name);
        Asked asked = Asked.of(online ? People.CITIZEN : counter.clerk(), key(), "/api/v1/dossiers", body);
        hands.add(new Work(counter, any(counter.officers()), insist(asked)));
    }

    private void carryOn(Work work) throws InterruptedException {
        Counter counter = work.counter();
        Asked next = switch (work.answer().path("state").asString()) {
            case "SUBMITTED" -> Asked.of(counter.clerk(), key(), work.path("reception"), "{}");
            case "RECEIVED" ->
                Asked.of(
                        counter.clerk(),
                        key(),
                        work.path("assignment"),
                        "{\"officer\": \"%s\"}".formatted(work.officer()));
            case "IN_PROCESS" -> Asked.of(work.officer(), key(), work.path("resolution"), "{\"outcome\": \"GRANTED\"}");
            case "RESOLVED" -> Asked.of(counter.clerk(), key(), work.path("return"), "{}");
            default -> throw new AssertionError("nothing follows " + work.answer());
        };
        JsonNode answer = insist(next);
        if (!answer.path("state").asString().equals("RETURNED")) {
            hands.add(new Work(counter, work.officer(), answer));
        }
    }

    /** Reads what happened so far. Whoever gets no answer has seen nothing, and goes on without. */
    private void look(Work work) throws InterruptedException {
        String clerk = work.counter().clerk();
        try {
            if (entrance.door().get(clerk, work.path("history")).status() == 200) {
                ledger.looked(clerk, work.answer().path("dossier").asString());
            }
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(java.net.http.HttpTimeoutException.class);
        }
    }

    /** Only an outage or a lost connection is a reason to ask again; any other answer than success fails the test. */
    private JsonNode insist(Asked asked) throws InterruptedException {
        while (true) {
            Door door = entrance.door();
            try {
                Reply reply = door.post(asked);
                if (reply.status() != 503) {
                    assertThat(reply.status()).as("%s: %s", asked, reply).isBetween(200, 299);
                    ledger.answered(asked, reply.body());
                    return reply.body();
                }
                assertThat(reply.reason()).isEqualTo("STORE_AWAY");
            } catch (IOException e) {
                assertThat(e).isNotInstanceOf(java.net.http.HttpTimeoutException.class);
            }
            ledger.unanswered();
            entrance.breathe(door);
        }
    }

    private String key() {
        return name + "-" + ++requests;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
