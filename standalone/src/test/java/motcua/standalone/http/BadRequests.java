package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import motcua.standalone.http.Doors.Door;
import tools.jackson.databind.JsonNode;

/** Everything that can be wrong with a request, tried at every door. */
final class BadRequests {

    static final int LIMIT_BYTES = 1024 * 1024;

    /** What each parameter of a query may not be. One that the OpenAPI document names and this does not fails the test. */
    private static final Map<String, List<String>> BAD_PARAMETERS = Map.ofEntries(
            Map.entry("limit", List.of("0", "-1", "501", "x", "1.5", "99999999999", "%00")),
            Map.entry("cursor", List.of("", "x", "AAAA", "%00", "MC4x", "a".repeat(5000))),
            Map.entry("since", List.of("", "x", "AAAA", "%00", "MC4x", "a".repeat(5000))),
            Map.entry("step", List.of("-1", "x", "1.5", "99999999999999999999", "%00")),
            Map.entry("version", List.of("-1", "x", "1.5", "99999999999999999999", "%00")),
            Map.entry("after", List.of("-1", "x", "1.5", "99999999999999999999", "%00")),
            Map.entry(
                    "asOf",
                    List.of(
                            "",
                            "x",
                            "2026-11-23",
                            "2026-02-30T00:00:00Z",
                            "2999-01-01T00:00:00Z",
                            "1969-12-31T23:59:59Z",
                            "%2B999999999-01-01T00:00:00Z",
                            "-999999999-01-01T00:00:00Z",
                            "%00")),
            Map.entry("account", List.of("%20", "%3Cb%3E", "a".repeat(101), "-x", "%00")),
            Map.entry("office", List.of("", "x", "H99.99", "%00", "h37.08.01")),
            Map.entry(
                    "from",
                    List.of(
                            "",
                            "x",
                            "2022-02-30",
                            "1999-12-31",
                            "2101-01-01",
                            "2999-01-01",
                            "%2B999999999-01-01",
                            "20220101",
                            "%00")),
            Map.entry("to", List.of("", "x", "2022-02-30", "1999-12-31", "2101-01-01", "%00")),
            Map.entry("by", List.of("", "x", "MONTH", "%00")),
            Map.entry("state", List.of("", "x", "FAILED", "delivered", "%00")));

    /** What each part of a path may not be. */
    private static final Map<String, List<String>> BAD_PARTS = Map.of(
            "access", List.of("x", "1-1-1-1-1", "%20", "00000000-0000-0000-0000-00000000000g"),
            "account", List.of("%20", "%3Cb%3E", "a".repeat(101), "-x", "%E2%80%AE"),
            "id", List.of("x", "1-1-1-1-1", "%20", "a".repeat(200), "00000000-0000-0000-0000-00000000000g"),
            "officer", List.of("%20", "%3Cb%3E", "a".repeat(101), "-x", "%E2%80%AE"),
            "office", List.of("x", "h37", "H37..08", "%20", "H37.".repeat(60)),
            "code", List.of("x", "h37.08.01-261123-0001", "H37-1-1", "%20", "A".repeat(300)),
            "path", List.of("x", "64", "00", "-1", "0/1", "entries/x000", "%C3%A9"),
            "form", List.of("x", "00", "07", "1", "%20", "%3Cb%3E"),
            "name", List.of());

    private static final Map<String, List<String>> BAD_HEADERS = Map.of(
            "Tracking-Secret",
                    List.of(), // whatever is wrong with it, the answer is the same 404: TrackingWithoutAnAccountTest
            "Purpose", List.of("", " ", "handling", "prefetch", "HANDLING,AUDIT", "a".repeat(129), "\u00e9"),
            "Legal-Basis", List.of("", "QD 12", "%ff", "a".repeat(200)),
            "Secret-Until", List.of("", "x", "2026-11-23", "2999-01-01T00:00:00Z"),
            "Order", List.of("", "x", "%%%", "AAAA", "bW90Y3VhL29yZGVyL3YxCg==", "a".repeat(5000)),
            "Idempotency-Key", List.of("", " ", "a b", "a".repeat(129), "\u00e9", "a\tb"),
            "If-Match",
                    List.of("", "0", "W/\"0\"", "\"x\"", "\"-1\"", "\"0\", \"1\"", "\"0", "\"99999999999999999999\""));

    private final People people;
    private final Map<String, Door> doors;
    private final String secret;
    private final String elsewhere;
    private final JsonNode openapi;

    /** {@code elsewhere} is a dossier of another office than the {@code doors} are of. */
    BadRequests(People people, Map<String, Door> doors, String secret, String elsewhere, JsonNode openapi) {
        this.people = people;
        this.doors = doors;
        this.secret = secret;
        this.elsewhere = elsewhere;
        this.openapi = openapi;
    }

    /** One bad request, who it is from and what must come back; an empty field is not looked at. */
    record Case(String name, Supplier<Reply> request, int status, String field) {

        @Override
        public String toString() {
            return name + " → " + status;
        }
    }

    Stream<Case> all() {
        return Stream.of(
                        strangers(),
                        otherMethods(),
                        deceivingPaths().toList(),
                        badParts(),
                        badParameters(),
                        badHeaders(),
                        unacceptable(),
                        otherBodies(),
                        badFields(),
                        oversized(),
                        foreignAndUnknown())
                .flatMap(Collection::stream);
    }

    private Door door(String way) {
        return Objects.requireNonNull(doors.get(way), way);
    }

    private static List<String> of(Map<String, List<String>> bad, String name) {
        return Objects.requireNonNull(bad.get(name), () -> "no bad values for " + name);
    }

    private static Case bad(String name, int status, String field, Supplier<Reply> request) {
        String visible = name.replaceAll("\\p{C}", "·");
        return new Case(visible.substring(0, Math.min(visible.length(), 120)), request, status, field);
    }

    private Person allowed(Door door) {
        Person person = people.person(door.login());
        return door.path().startsWith("/api/v1/tracking/{code}/") ? person.with("Tracking-Secret", secret) : person;
    }

    private Reply knock(Person person, Door door, String path) {
        return person.sends(door.method(), path, door.type(), door.body());
    }

    private Collection<Case> strangers() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            if (!door.isOpen()) {
                cases.add(bad("nobody at " + door.way(), 401, "", () -> knock(people.anybody(), door, door.example())));
            }
            Person liar = people.anybody().with("Authorization", "Bearer a.b.c");
            cases.add(bad("a token that is none at " + door.way(), 401, "", () -> knock(liar, door, door.example())));
            Person babbler = people.anybody().with("Authorization", "Bearer !!!");
            cases.add(
                    bad("nonsense for a token at " + door.way(), 401, "", () -> knock(babbler, door, door.example())));
            for (String stranger : door.strangers()) {
                cases.add(bad(
                        stranger + " at " + door.way(),
                        403,
                        "",
                        () -> knock(people.person(stranger), door, door.example())));
            }
        }
        return cases;
    }

    private Collection<Case> otherMethods() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "INVENTED")) {
                if (!doors.containsKey(method + " " + door.path())) {
                    String name = method + " at " + door.path();
                    cases.add(bad(
                            name,
                            405,
                            "",
                            () -> allowed(door).sends(method, door.example(), door.type(), door.body())));
                }
            }
        }
        return cases;
    }

    private Stream<Case> deceivingPaths() {
        return doors.values().stream().flatMap(door -> {
            String path = door.example();
            String last = path.substring(path.lastIndexOf('/') + 1);
            String part = path.startsWith("/api/") ? "v1" : "trail";
            String inside = "/" + part + "/";
            return Stream.of(
                            "/" + path,
                            path.replace(inside, "/" + inside),
                            path.replace(inside, "/..;" + inside),
                            path.replace(inside, inside + ".." + inside),
                            path.replace(inside, inside + "%2e%2e" + inside),
                            path.replace(inside, inside + "./"),
                            path.replace(inside, "/" + part + "%2f"),
                            path.replace(inside, "/" + part + "%5c"),
                            path + "%00",
                            path + "%0a",
                            path + "%0d%0aX:%201",
                            path + ";jsessionid=1",
                            path.replace(last, "%252e%252e"),
                            path + "%",
                            path + "\\",
                            path + "\u0001")
                    .map(trick -> bad(
                            door.method() + " " + trick,
                            400,
                            "",
                            () -> trick.matches("[!-\\[\\]-~&&[^%]]*|.*%\\p{XDigit}{2}.*")
                                    ? knock(allowed(door), door, trick)
                                    : people.caller().sendRaw(door.method() + " " + trick + " HTTP/1.1")));
        });
    }

    private Collection<Case> badParts() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            String[] names = door.path().split("/", -1);
            for (int i = 0; i < names.length; i++) {
                if (names[i].startsWith("{")) {
                    String part = names[i].substring(1, names[i].length() - 1);
                    for (String value : of(BAD_PARTS, part)) {
                        String[] parts = door.example().split("/", -1);
                        parts[i] = value;
                        String path = String.join("/", parts);
                        cases.add(bad(door.method() + " " + path, 400, part, () -> knock(allowed(door), door, path)));
                    }
                }
            }
        }
        return cases;
    }

    private Collection<Case> badParameters() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            for (String name : parameters(door, "query")) {
                for (String value : of(BAD_PARAMETERS, name)) {
                    String path = door.example() + "?" + name + "=" + value;
                    cases.add(bad("GET " + path, 400, name, () -> knock(allowed(door), door, path)));
                }
                String path = door.example() + "?" + name + "=%ff";
                cases.add(bad("GET " + path, 400, "query", () -> knock(allowed(door), door, path)));
            }
        }
        cases.add(bad(
                "a period that ends before it begins",
                400,
                "from",
                () -> people.anybody().sees("/api/v1/scoreboard?from=2022-02-01&to=2022-01-31")));
        return cases;
    }

    private Collection<Case> badHeaders() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            for (String name : parameters(door, "header")) {
                for (String value : of(BAD_HEADERS, name)) {
                    cases.add(bad(
                            door.way() + " with " + name + ": " + value,
                            400,
                            "",
                            () -> refusedHeader(door, name, value)));
                }
            }
            for (String character : List.of("\u0000", "\u0001", "\u007f")) {
                cases.add(bad(
                        "a control character in a header at " + door.way(),
                        400,
                        "",
                        () -> people.caller()
                                .sendRaw(
                                        door.method() + " " + door.example() + " HTTP/1.1",
                                        "Idempotency-Key: a" + character + "b")));
            }
        }
        return cases;
    }

    /** Java's client sends no letter beyond ASCII in a header; others do. */
    private Reply refusedHeader(Door door, String name, String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return knock(allowed(door).with(name, value), door, door.example());
        }
        return people.caller()
                .sendRaw(
                        door.method() + " " + door.example() + " HTTP/1.1",
                        "Authorization: " + allowed(door).authorization(),
                        "Content-Type: " + door.type(),
                        "Content-Length: 0",
                        name + ": " + value);
    }

    private List<String> parameters(Door door, String in) {
        return openapi.path("paths")
                .path(door.path())
                .path(door.method().toLowerCase(Locale.ROOT))
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").stringValue().equals(in))
                .map(parameter -> parameter.path("name").stringValue())
                .toList();
    }

    private Collection<Case> unacceptable() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            // A rebuild begins before its answer is written.
            if (!door.path().startsWith("/api/v1/admin/") && !door.example().contains("/imports/")) {
                for (String type : List.of("application/xml", "nonsense", "text/html;q=9")) {
                    Person picky = allowed(door).with("Accept", type);
                    cases.add(bad(type + " asked of " + door.way(), 406, "", () -> knock(picky, door, door.example())));
                }
            }
        }
        return cases;
    }

    private Collection<Case> otherBodies() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            if (door.takesJson()) {
                for (String body : BadBodies.unreadable()) {
                    cases.add(bad(door.way() + " with " + body, 400, "", () -> sent(door, Doors.JSON, body)));
                }
                byte[] broken = door.body().replace("\":", "\u00ff\":").getBytes(StandardCharsets.ISO_8859_1);
                cases.add(bad(
                        door.way() + " in broken UTF-8",
                        400,
                        "",
                        () -> allowed(door)
                                .sends(
                                        door.method(),
                                        door.example(),
                                        Doors.JSON,
                                        BodyPublishers.ofByteArray(
                                                broken.length > 2 ? broken : new byte[] {'{', (byte) 0xff, '}'}))));
                cases.add(bad(
                        door.way() + " with a field too many",
                        400,
                        "extra",
                        () -> sent(
                                door,
                                Doors.JSON,
                                door.body()
                                        .replaceFirst(
                                                "\\{", door.body().length() > 2 ? "{\"extra\":1," : "{\"extra\":1"))));
            }
            if (!door.type().isEmpty()) {
                for (String type :
                        List.of("text/plain", "application/xml", "multipart/form-data", "nonsense", "", "image/png")) {
                    cases.add(bad(door.way() + " as " + type, 415, "", () -> sent(door, type, door.body())));
                }
            }
        }
        cases.add(bad(
                "a register in another encoding",
                415,
                "",
                () -> sent(door("POST /api/v1/imports"), "text/csv;charset=iso-8859-1", Register.HEADER)));
        for (String step : List.of("", "/{id}/assignment", "/{id}/resolution")) {
            Door door = door("POST /api/v1/dossiers" + step);
            cases.add(bad(door.way() + " without a body", 400, "body", () -> sent(door, Doors.JSON, "")));
            cases.add(bad(door.way() + " with null", 400, "body", () -> sent(door, Doors.JSON, "null")));
            String doubled = door.body()
                    .replaceFirst(
                            "\\{",
                            "{"
                                    + door.body()
                                            .substring(
                                                    1,
                                                    door.body()
                                                                    .indexOf(
                                                                            '"',
                                                                            door.body()
                                                                                            .indexOf(':')
                                                                                    + 2)
                                                            + 1)
                                    + ",");
            cases.add(bad(door.way() + " with a field twice", 400, "", () -> sent(door, Doors.JSON, doubled)));
        }
        return cases;
    }

    private Reply sent(Door door, String type, String body) {
        return allowed(door).sends(door.method(), door.example(), type, body);
    }

    private Collection<Case> badFields() {
        List<Case> cases = new ArrayList<>();
        Door opening = door("POST /api/v1/dossiers");
        BadBodies.ofOpening()
                .forEach((field, values) -> values.forEach(value -> cases.add(bad(
                        field + " = " + value,
                        400,
                        "",
                        () -> sent(opening, Doors.JSON, BadBodies.opening(field, value))))));
        for (String field : List.of("channel", "procedure", "applicant", "applicant.name")) {
            cases.add(bad("no " + field, 400, field, () -> sent(opening, Doors.JSON, BadBodies.opening(field, ""))));
        }
        cases.add(bad(
                "one field too many about the applicant",
                400,
                "applicant.extra",
                () -> sent(opening, Doors.JSON, BadBodies.opening("applicant.extra", "1"))));
        cases.add(bad(
                "online without an office",
                400,
                "office",
                () -> people.citizen().opens(BadBodies.opening("channel", "\"ONLINE\""))));
        for (var step : Map.of("assignment", BadBodies.ofAssigning(), "resolution", BadBodies.ofResolving())
                .entrySet()) {
            Door door = door("POST /api/v1/dossiers/{id}/" + step.getKey());
            step.getValue().forEach((field, values) -> {
                values.forEach(value -> cases.add(bad(
                        field + " = " + value,
                        400,
                        field,
                        () -> sent(door, Doors.JSON, BadBodies.object(Map.of(field, value))))));
                cases.add(bad("no " + field, 400, field, () -> sent(door, Doors.JSON, "{}")));
            });
        }
        return cases;
    }

    private Collection<Case> oversized() {
        List<Case> cases = new ArrayList<>();
        for (Door door : doors.values()) {
            if (door.takesJson()) {
                byte[] body = padded(door.body(), LIMIT_BYTES + 1);
                cases.add(bad(
                        "a byte more than 1 MB at " + door.way(),
                        413,
                        "",
                        () -> allowed(door)
                                .sends(door.method(), door.example(), Doors.JSON, BodyPublishers.ofByteArray(body))));
                cases.add(bad(
                        "a byte more than 1 MB in pieces at " + door.way(),
                        413,
                        "",
                        () -> allowed(door)
                                .sends(
                                        door.method(),
                                        door.example(),
                                        Doors.JSON,
                                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
            }
        }
        return cases;
    }

    static byte[] padded(String body, int bytes) {
        byte[] start = body.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(start, bytes);
        Arrays.fill(padded, start.length, bytes, (byte) ' ');
        return padded;
    }

    private Collection<Case> foreignAndUnknown() {
        List<Case> cases = new ArrayList<>();
        String unknown = UUID.randomUUID().toString();
        for (Door door : doors.values()) {
            if (door.path().startsWith("/api/v1/dossiers/")) {
                String known = door.example().split("/", -1)[4];
                // Every office is an auditor's.
                if (!door.login().equals("kiemtra")) {
                    cases.add(bad(
                            "another office's dossier at " + door.way(),
                            403,
                            "",
                            () -> knock(allowed(door), door, door.example().replace(known, elsewhere))));
                }
                cases.add(bad(
                        "an unknown dossier at " + door.way(),
                        404,
                        "",
                        () -> knock(allowed(door), door, door.example().replace(known, unknown))));
            }
            if (door.path().contains("/views/{name}")) {
                cases.add(bad(
                        "an unknown view at " + door.way(),
                        404,
                        "",
                        () -> knock(allowed(door), door, door.example().replace("/queue", "/nobodys"))));
            }
        }
        String notices = "/api/v1/admin/notices/";
        cases.add(bad(
                "an unknown notice",
                404,
                "",
                () -> people.administrator().sends("POST", notices + unknown + "/retry", "", "")));
        cases.add(bad("an unknown import", 404, "", () -> people.administrator().sees("/api/v1/imports/" + unknown)));
        cases.add(
                bad("an unknown code", 404, "", () -> people.anybody().sees("/api/v1/tracking/H37.08.01-200101-0001")));
        cases.add(bad(
                "another office's queue",
                403,
                "",
                () -> people.tuan().sees("/api/v1/offices/" + HOANG_DONG + "/queue")));
        cases.add(bad("an unknown office's queue", 403, "", () -> people.tuan().sees("/api/v1/offices/H99.99/queue")));
        cases.add(bad("another office's officer", 403, "", () -> people.tuan().sees("/api/v1/queues/duc")));
        cases.add(bad(
                "a receipt in another office's name",
                403,
                "",
                () -> people.lan().opens(BadBodies.opening("office", "\"" + HOANG_DONG + "\""))));
        cases.add(bad(
                "a receipt at a counter by a citizen",
                403,
                "",
                () -> people.citizen().opens(BadBodies.opening("office", "\"" + HOANG_DONG + "\""))));
        for (String path :
                List.of("/", "/error", "/api/v1", "/api/v1/nothing", "/actuator/env", "/actuator/heapdump")) {
            cases.add(bad("nobody at " + path, 401, "", () -> people.anybody().sees(path)));
        }
        for (String path : List.of("/", "/error", "/api/v1/nothing", "/actuator/deadletters")) {
            cases.add(bad("a clerk at " + path, 403, "", () -> people.lan().sees(path)));
        }
        return cases;
    }
}
