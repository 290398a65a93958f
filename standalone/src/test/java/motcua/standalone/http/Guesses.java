package motcua.standalone.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Requests for operations of the OpenAPI document. */
final class Guesses {

    private static final List<String> ACCEPTED =
            List.of("*/*", "application/json", "text/html", "application/pdf", "text/event-stream", "nonsense");
    private static final JsonNode TEXT = MissingNode.getInstance();
    private static final List<String> STRAY = List.of("$where", "id", "sort", "_method", "callback", "office", "a[b]");

    private final Values values;

    Guesses(Values values) {
        this.values = values;
    }

    Guess of(Operation operation) {
        String type = operation.type();
        String body = type.isEmpty() ? "" : body(operation, type);
        return new Guess(
                operation,
                path(operation) + query(operation),
                headers(operation),
                values.isHostile(10) ? values.any(Hostile.TYPES) : type,
                body);
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (JsonNode part : operation.parameters("path").toList()) {
            String name = part.path("name").asString();
            String value = values.text(name, part.path("schema"));
            // A client writes what is harmless in an address as it is, and so do we now and then.
            boolean plain = value.matches("[A-Za-z0-9./_~-]+") && values.chance(80);
            path = path.replace("{" + name + "}", plain ? value : escaped(value));
        }
        return path;
    }

    private String query(Operation operation) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query").toList()) {
            String name = parameter.path("name").asString();
            for (int times = values.isHostile(10) ? 2 : values.chance(40) ? 1 : 0; times > 0; times--) {
                parts.add(name + "=" + escaped(values.text(name, parameter.path("schema"))));
            }
        }
        if (values.isHostile(10)) {
            parts.add(escaped(values.any(STRAY)) + "=" + escaped(values.any(Hostile.TEXTS)));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        operation.parameters("header").filter(header -> values.chance(60)).forEach(header -> {
            String name = header.path("name").asString();
            headers.put(name, values.text(name, header.path("schema")));
        });
        if (values.isHostile(30)) {
            headers.put("Accept", values.any(ACCEPTED));
        }
        if (values.isHostile(20)) {
            headers.put("Accept-Language", values.chance(50) ? "en" : values.any(Hostile.TEXTS));
        }
        // Java's client sends nothing else in a header.
        headers.values().removeIf(value -> !value.matches("[ -~]*"));
        return headers;
    }

    private String body(Operation operation, String type) {
        if (values.isHostile(25)) {
            return values.any(Hostile.BODIES);
        }
        if (type.equals(Doors.CSV)) {
            return register();
        }
        int spoilt = values.isHostile(100) ? values.chance(70) ? 10 : 40 : 0;
        return values.json("", operation.bodySchema(), spoilt).toString();
    }

    private String register() {
        Stream<String> lines = Stream.generate(() -> Stream.of(Register.HEADER.split(","))
                        .map(column -> values.text(column, TEXT))
                        .collect(Collectors.joining(",")))
                .limit(3);
        return Stream.concat(Stream.of(Register.HEADER), lines).collect(Collectors.joining("\n"));
    }
}
