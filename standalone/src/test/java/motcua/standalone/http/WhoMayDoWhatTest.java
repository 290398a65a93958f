package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;
import static motcua.standalone.http.People.HUU_LUNG;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.platform.security.PathRule;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import motcua.standalone.http.Doors.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door, everybody, their own office and another one: as the rules say, and as {@code docs/access.md} tells people. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {

    /** Tests run in the directory of their module. */
    private static final Path PAGE = Path.of("../docs/access.md");

    private final Motcua motcua;
    private final List<PathRule> rules;
    private final Map<String, Door> own;
    private final Map<String, Door> foreign;

    /** Somebody who knocks: their role, none for who has none, and whether their office is above Hữu Lũng. */
    private record Visitor(Person person, @Nullable Role role, boolean above) {

        /** What the rule promises them behind a door of {@code ofOwn} office or dossier. */
        boolean may(PathRule rule, boolean ofOwn) {
            Scope scope = role == null ? null : rule.scopes().get(role);
            if (rule.everybody() || scope == null) {
                return rule.everybody();
            }
            return switch (scope) {
                case ANY -> true;
                case OWN_BRANCH -> ofOwn;
                case OWN_OFFICE, OWN -> ofOwn && !above;
            };
        }

        boolean isNobody() {
            return person.login().isEmpty();
        }
    }

    WhoMayDoWhatTest(Motcua motcua) {
        this.motcua = motcua;
        this.rules = motcua.beans(PathRules.class).stream()
                .flatMap(of -> of.rules().stream())
                .toList();
        People people = motcua.people();
        Reply online = people.citizen()
                .opens("{\"channel\":\"ONLINE\",\"office\":\"%s\",\"procedure\":\"%s\",\"applicant\":{\"name\":\"Hà\"}}"
                        .formatted(HUU_LUNG, Procedures.BIRTH))
                .is(201);
        people.lan().accepts(online.dossier()).is(200);
        this.own = Doors.all(online);
        this.foreign = Doors.all(people.ngoc().receives(Procedures.BIRTH).is(201));
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        assertThat(Mapped.ruled(motcua.beans(PathRules.class)))
                .isEqualTo(endpoints().keySet());
    }

    @Test
    void thePageTellsWhatTheRulesSay() throws IOException {
        String page = Files.readString(PAGE);
        String table = AccessPage.table(rules, endpoints());

        assertThat(page.substring(page.indexOf("| | door"), page.indexOf("\n\n", page.indexOf("| | door")) + 1))
                .as("the table in docs/access.md")
                .isEqualTo(table);
    }

    @Test
    void everyoneGetsThroughEveryDoorExactlyAsFarAsTheRulesSay() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (PathRule rule : rules) {
            for (Visitor visitor : visitors()) {
                for (boolean ofOwn : new boolean[] {true, false}) {
                    if (!ofOwn && namesNothing(rule)) {
                        continue;
                    }
                    Reply answer = knock(visitor, rule, ofOwn);
                    String expected = visitor.may(rule, ofOwn) ? "in" : visitor.isNobody() ? "401" : "403";
                    if (!outcome(answer).equals(expected)) {
                        wrong.add("%s at %s of %s: %s, not %s"
                                .formatted(
                                        visitor.person().login(),
                                        AccessPage.way(rule),
                                        ofOwn ? "their own" : "another",
                                        answer,
                                        expected));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoAdministersActsOnNoDossierAndWhoAuditsWritesNowhere() {
        assertThat(rules)
                .filteredOn(rule ->
                        !rule.method().equals(HttpMethod.GET) && !rule.method().equals(HttpMethod.HEAD))
                .isNotEmpty()
                .noneMatch(rule -> rule.everybody() || rule.scopes().containsKey(Role.AUDITOR));
        assertThat(rules)
                .filteredOn(rule -> rule.path().startsWith("/api/v1/dossiers"))
                .isNotEmpty()
                .noneMatch(rule -> rule.scopes().containsKey(Role.ADMINISTRATOR));
        assertThat(rules)
                .filteredOn(rule -> rule.method().equals(HttpMethod.POST))
                .as("an office above reads, and does not act")
                .noneMatch(rule -> rule.scopes().containsValue(Scope.OWN_BRANCH));
    }

    @Test
    void indicatorsByOfficerAreForTheLeadersOfTheOfficeAndAuditors() {
        String path = "/api/v1/scoreboard/indicators?by=officer&office=";
        for (Visitor visitor : visitors()) {
            boolean reads = visitor.role() == Role.AUDITOR;
            boolean leads = visitor.role() == Role.LEADER;
            int refused = visitor.isNobody() ? 401 : 403;
            visitor.person().sees(path + HUU_LUNG).is(reads || leads ? 200 : refused);
            visitor.person().sees(path + HOANG_DONG).is(reads ? 200 : refused);
        }
    }

    private List<Visitor> visitors() {
        People people = motcua.people();
        return List.of(
                new Visitor(people.anybody(), null, false),
                new Visitor(people.person("in-no-directory"), null, false),
                new Visitor(people.citizen(), Role.CITIZEN, false),
                new Visitor(people.lan(), Role.CLERK, false),
                new Visitor(people.minh(), Role.OFFICER, false),
                new Visitor(people.tuan(), Role.LEADER, false),
                new Visitor(people.person("thanh"), Role.LEADER, true),
                new Visitor(people.auditor(), Role.AUDITOR, false),
                new Visitor(people.person("truc"), Role.AUDITOR, false),
                new Visitor(people.administrator(), Role.ADMINISTRATOR, false));
    }

    /** Who is refused by what the dossier's state allows, or for what they wrote, has come in. */
    private static String outcome(Reply answer) {
        // By what it says it is: the bytes of a tile may begin like an object.
        boolean isObject =
                answer.header("content-type").contains("json") && answer.text().startsWith("{");
        String reason = isObject ? answer.at("/reason") : "";
        return switch (reason) {
            case "FOREIGN_OFFICE", "NOT_AN_OFFICER_HERE" -> "403";
            // In the same words, whether it exists or not.
            case "UNKNOWN_DOSSIER" -> "403";
            case "NOT_IN_YOUR_HANDS" -> "in";
            default -> Set.of(401, 403, 500).contains(answer.status()) ? Integer.toString(answer.status()) : "in";
        };
    }

    /** A door whose asker's own office is the only one it can be asked about. */
    private boolean namesNothing(PathRule rule) {
        return rule.path().equals("/api/v1/search");
    }

    private Reply knock(Visitor visitor, PathRule rule, boolean ofOwn) throws IOException {
        Door door = door(rule, ofOwn);
        String type = door == null ? "" : door.type();
        String body = door == null ? "" : body(door, visitor, ofOwn);
        String path = door == null ? example(rule) : elsewhere(door.example(), ofOwn);
        var request = visitor.person().asking(rule.method().name(), path, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (door == null || !door.isStream()) {
            return visitor.person().caller().send(request.build());
        }
        // Of an answer that never ends we want how it begins.
        var answer = visitor.person().caller().listen(request.build());
        try (InputStream _ = answer.body()) {
            return new Reply(answer.statusCode(), answer.headers().map(), "");
        }
    }

    private @Nullable Door door(PathRule rule, boolean ofOwn) {
        String method =
                rule.method().equals(HttpMethod.HEAD) ? "GET" : rule.method().name();
        return (ofOwn ? own : foreign).get(method + " " + rule.path().replace("{*", "{"));
    }

    private static String example(PathRule rule) {
        assertThat(rule.path()).as("a door that Doors has no example of").doesNotContain("{");
        return rule.path().replace("/**", "/index.html");
    }

    /** The doors that name an office or an officer in their path. */
    private static String elsewhere(String path, boolean ofOwn) {
        return ofOwn ? path : path.replace(HUU_LUNG + "/", HOANG_DONG + "/").replace("/queues/minh", "/queues/duc");
    }

    private static String body(Door door, Visitor visitor, boolean ofOwn) {
        if (door.way().equals("POST /api/v1/admin/calendars")) {
            return "{}"; // a decree is for ever
        }
        return door.way().equals("POST /api/v1/dossiers")
                ? "{\"channel\":\"%s\",\"office\":\"%s\",\"procedure\":\"%s\",\"applicant\":{\"name\":\"Hà\"}}"
                        .formatted(
                                visitor.role() == Role.CITIZEN ? "ONLINE" : "COUNTER",
                                ofOwn ? HUU_LUNG : HOANG_DONG,
                                Procedures.BIRTH)
                : door.body();
    }

    private Map<String, Tag> endpoints() {
        return Mapped.endpoints(motcua.beans(RequestMappingInfoHandlerMapping.class));
    }
}
