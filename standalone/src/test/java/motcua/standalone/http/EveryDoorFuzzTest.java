package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;
import static motcua.standalone.http.People.HUU_LUNG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the OpenAPI document, asked by everybody with whatever its description lets one think of, well meant or not.
 * In an application of its own: what gets in stays there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorFuzzTest {

    private static final int REQUESTS = Integer.getInteger("motcua.fuzz.requests", 600);
    private static final long SEED = Long.getLong("motcua.fuzz.seed", 20_261_130L);

    private static final List<String> LOGINS =
            List.of("", "congdan", "lan", "minh", "tuan", "ngoc", "duc", "kiemtra", "quantri");
    private static final Pattern INNARDS = Pattern.compile("Exception|\\bat [\\w.$]+\\(|\\.java:\\d"
            + "|\\b(motcua|java|jakarta|org|com|tools|sun)\\.[a-z]+\\.[A-Za-z]"
            + "|SQLSTATE|syntax error at|relation \"|E11000|\\bSELECT .+ FROM\\b|domain_event_entry");

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn("motcua.views.patience=200ms");
    private final People people = motcua.people();
    private final List<Reply> planted = Planted.by(people);

    @AfterAll
    void stop() {
        motcua.stopAndForget();
    }

    @Test
    void nobodyBreaksAnythingOrLearnsWhatIsNotMeantForThem() {
        JsonNode openapi = people.anybody().sees("/openapi").is(200).json();
        List<Operation> operations = Operation.all(openapi);
        Random random = new Random(SEED);
        Map<String, List<String>> known = known();
        Guesses wellMeant = new Guesses(new Values(random, openapi, known, 0));
        Guesses hostile = new Guesses(new Values(random, openapi, known, 40));
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(i % operations.size());
            String login = LOGINS.get(random.nextInt(LOGINS.size()));
            Guess guess = (i / operations.size() % 3 == 0 ? wellMeant : hostile).of(operation);
            Reply reply = guess.from(people.person(login));
            faults(login, reply).forEach(fault -> faults.add(fault + " — " + login + " " + guess + " → " + reply));
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
        theHouseStandsAndNothingWasSetAside();
    }

    /** What a caller would know. */
    private Map<String, List<String>> known() {
        List<String> ids = Stream.concat(planted.stream().map(Reply::dossier), Stream.of(anImport()))
                .toList();
        return Map.ofEntries(
                Map.entry("id", ids),
                Map.entry("code", planted.stream().map(Reply::code).toList()),
                Map.entry("office", List.of(HUU_LUNG, HOANG_DONG, "H37")),
                Map.entry("competent", List.of(HUU_LUNG, HOANG_DONG)),
                Map.entry("officer", List.of("minh", "hoa", "duc")),
                Map.entry("procedure", List.of(Procedures.BIRTH, Procedures.MARITAL_STATUS)),
                Map.entry("name", List.of("queue", "tracking", "history", "Lý Thị Hoa")),
                Map.entry("phone", List.of("0977310000")),
                Map.entry("email", List.of("a@example.vn")),
                Map.entry("identityNumber", List.of("012345678901")),
                Map.entry("form", List.of("01", "02", "03", "04", "05", "06")),
                Map.entry("path", List.of("0/000.p/1", "0/000.p/3", "entries/000.p/2")),
                Map.entry("after", List.of("0", "1")),
                Map.entry("If-Match", List.of("\"0\"", "\"1\"", "\"2\"")),
                Map.entry("Purpose", List.of("HANDLING", "INSPECTION")));
    }

    private String anImport() {
        return new Register()
                .open("H37.08.01-220104-0001", "2022-01-04T08:00:00", "2022-02-01T17:00:00", "COUNTER", "minh")
                .isTakenInBy(people.administrator())
                .path("id")
                .asString();
    }

    private Stream<String> faults(String login, Reply reply) {
        Stream<String> broken = Stream.of(
                        reply.status() >= 500 && !isToldToWait(reply) ? "a fault" : "",
                        reply.status() >= 400 && !isProblem(reply) ? "no problem document" : "",
                        INNARDS.matcher(reply.text()).find() ? "innards" : "",
                        reply.headers().containsKey(Hostile.SPLIT_HEADER) ? "a split header" : "")
                .filter(fault -> !fault.isEmpty());
        Stream<String> told = Planted.hiddenFrom(login)
                .filter(dossier -> dossier.isIn(reply.text() + reply.headers()))
                .map(dossier -> "tells of " + dossier.word());
        return Stream.concat(broken, told);
    }

    /** Who asks for what has not happened may not hear of it in time; that is no fault. */
    private static boolean isToldToWait(Reply reply) {
        return reply.status() == 504 && reply.text().contains("\"NOT_SEEN_YET\"");
    }

    private static boolean isProblem(Reply reply) {
        try {
            return reply.header("content-type").startsWith("application/problem+json")
                    && reply.at("/reason").matches("[A-Z_]+")
                    && reply.at("/status").equals(Integer.toString(reply.status()));
        } catch (JacksonException e) {
            return false;
        }
    }

    private void theHouseStandsAndNothingWasSetAside() {
        people.lan().receives(Procedures.BIRTH).is(201);
        JsonNode views =
                people.administrator().sees("/api/v1/admin/views").is(200).json();
        assertThat(views.findValues("deadLetters")).isNotEmpty().allMatch(count -> count.asInt() == 0);
    }

    @Test
    void whoMaySeeWhatIsLookedForDoes() {
        String id = planted.get(1).dossier();
        Person officer = people.duc().with("Purpose", "HANDLING");
        String words = officer.sees("/api/v1/dossiers/" + id + "/words").is(200).text();
        String receipt = officer.with("Accept", "text/html")
                .sees("/api/v1/dossiers/" + id + "/papers/01")
                .is(200)
                .text();
        for (String answer : List.of(words, receipt)) {
            assertThat(faults("lan", new Reply(200, Map.of(), answer))).containsExactly("tells of Qhoangdongz");
            assertThat(faults("duc", new Reply(200, Map.of(), answer))).isEmpty();
        }
    }
}
