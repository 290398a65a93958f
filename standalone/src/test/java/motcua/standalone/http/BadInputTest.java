package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import motcua.standalone.http.Doors.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes through a door, the answer is a clear refusal, and nothing is stored. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat \\w+\\.|\\b(motcua|java|jakarta|org|com|tools)\\.[a-z]+\\.[A-Za-z]");

    private final Motcua motcua;
    private final People people;
    private final Map<String, Door> doors;
    private final String secret;
    private final String elsewhere;
    private final JsonNode openapi;

    BadInputTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
        Reply received = people.lan().receives(Procedures.MARITAL_STATUS).is(201);
        this.doors = Doors.all(received);
        this.secret = received.secret();
        this.elsewhere =
                people.ngoc().receives(Procedures.MARITAL_STATUS).is(201).dossier();
        this.openapi = people.anybody().sees("/openapi").is(200).json();
    }

    @Test
    void everyDoorOfTheOpenApiDocumentIsTried() {
        Set<String> documented = new TreeSet<>();
        openapi.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(new TreeSet<>(doors.keySet()));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void isRefusedClearlyAndStoresNothing(BadRequests.Case bad) {
        long before = motcua.countOfThingsDone();
        Reply reply = bad.request().get().is(bad.status());
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.at("/reason")).matches("[A-Z_]+");
        assertThat(reply.at("/status")).isEqualTo(Integer.toString(bad.status()));
        assertThat(reply.at("/title")).isNotBlank().isNotEqualTo(reply.at("/reason"));
        if (bad.status() == 400) {
            assertThat(reply.at("/field")).as(reply.text()).isNotBlank();
        }
        if (!bad.field().isEmpty()) {
            assertThat(reply.at("/field")).isEqualTo(bad.field());
        }
        assertThat(reply.text()).doesNotContainPattern(INNARDS).doesNotContain(Applicants.MARKS);
        assertThat(reply.text()).hasSizeLessThan(8_000);
        assertThat(motcua.countOfThingsDone()).isEqualTo(before);
    }

    private Stream<BadRequests.Case> badRequests() {
        return new BadRequests(people, doors, secret, elsewhere, openapi).all();
    }

    @Test
    void aBodyOfExactlyOneMegabyteIsRead() {
        byte[] body = BadRequests.padded(Applicants.anybody().asking(Procedures.BIRTH), BadRequests.LIMIT_BYTES);
        people.lan()
                .sends("POST", "/api/v1/dossiers", Doors.JSON, BodyPublishers.ofByteArray(body))
                .is(201);
    }

    @Test
    void whoSendsFarTooMuchStillGetsTheAnswer() {
        byte[] body = BadRequests.padded("{}", 20 * BadRequests.LIMIT_BYTES);
        people.lan()
                .sends("POST", "/api/v1/dossiers", Doors.JSON, BodyPublishers.ofByteArray(body))
                .is(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void noFormIsReadOfWhomNobodyKnows(String method) {
        people.anybody()
                .sends(
                        method,
                        "/api/v1/dossiers",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("a=%zz"))
                .is(405);
    }

    @Test
    void aNameInDecomposedLettersIsSealedComposed() {
        Applicants.Applicant applicant = Applicants.anybody();
        String decomposed = Normalizer.normalize(applicant.asking(Procedures.BIRTH), Normalizer.Form.NFD);
        String id = people.lan().opens(decomposed).is(201).dossier();

        String opened = motcua.applicantOf(id);
        JsonNode person = new JsonMapper().readTree(opened);
        assertThat(person.path("name").stringValue()).isEqualTo(applicant.name());
        assertThat(person.path("address").stringValue()).isEqualTo("Ngõ " + Applicants.MARK + ", Lạng Sơn");
        assertThat(Normalizer.isNormalized(opened, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void aRefusalSaysWhatWasExpected() {
        String channel = "one of [COUNTER, ONLINE, POST]";
        assertThat(people.lan().opens(BadBodies.opening("channel", "\"FAX\"")).at("/expected"))
                .isEqualTo(channel);
        assertThat(people.lan().opens(BadBodies.opening("office", "\"x\"")).at("/expected"))
                .startsWith("an office id");
        assertThat(people.lan().opens(BadBodies.opening("extra", "1")).at("/expected"))
                .isEqualTo("no such field");
        assertThat(people.lan()
                        .opens(BadBodies.opening("applicant.birthDate", "\"1\""))
                        .at("/expected"))
                .startsWith("a date since 1900");
    }

    @Test
    void aDoubledParameterOrHeaderIsNoFault() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (String path : List.of("/api/v1/queues/minh?limit=1&limit=2", "/api/v1/scoreboard?by=month&by=office")) {
            statuses.put(path, people.minh().sees(path).status());
        }
        assertThat(statuses.values()).allMatch(status -> status < 500);
    }
}
