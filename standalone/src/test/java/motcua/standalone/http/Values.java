package motcua.standalone.http;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values for what the OpenAPI document describes: good ones, those at the edge, and hostile ones. */
final class Values {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "date", List.of("2022-01-04", "1990-02-28", "2100-12-31"),
            "date-time", List.of("2022-01-04T08:00:00Z", "2026-11-23T10:00:00+07:00"),
            "uuid", List.of("00000000-0000-0000-0000-000000000000"));

    private final Random random;
    private final JsonNode openapi;
    private final Map<String, List<String>> known;
    private final int hostility;

    /**
     * Takes what is true of this house, such as its codes, from {@code known} by name of parameter or field; {@code hostility} of a
     * hundred are not meant well.
     */
    Values(Random random, JsonNode openapi, Map<String, List<String>> known, int hostility) {
        this.random = random;
        this.openapi = openapi;
        this.known = known;
        this.hostility = hostility;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Whether something happens that does so {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Whether what comes next is not meant well, {@code percent} times in a hundred of such times. */
    boolean isHostile(int percent) {
        return chance(hostility) && chance(percent);
    }

    /** The text of a parameter. */
    String text(String name, JsonNode schema) {
        if (!isHostile(100)) {
            return good(name, schema);
        }
        return chance(40) ? edge(schema) : any(Hostile.TEXTS);
    }

    private String good(String name, JsonNode described) {
        List<String> choices = known.getOrDefault(name, List.of());
        if (!choices.isEmpty()) {
            return any(choices);
        }
        JsonNode schema = resolved(described);
        if (schema.path("enum").isArray()) {
            return any(schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" -> Integer.toString(random.nextInt(4));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> any(BY_FORMAT.getOrDefault(schema.path("format").asString(""), List.of("abc", "Hồ sơ 1")));
        };
    }

    private String edge(JsonNode described) {
        JsonNode schema = resolved(described);
        long least = schema.path("minimum").asLong(schema.path("minLength").asLong(0));
        long most = schema.path("maximum").asLong(schema.path("maxLength").asLong(Integer.MAX_VALUE));
        if (schema.path("type").asString("").equals("integer")) {
            return Long.toString(any(List.of(least, least - 1, most, most + 1, Long.MIN_VALUE, Long.MAX_VALUE)));
        }
        return "x".repeat((int) Math.min(5_000, any(List.of(least, most, most + 1))));
    }

    /** JSON for {@code described}, each of whose values is spoilt {@code percent} times in a hundred. */
    JsonNode json(String name, JsonNode described, int percent) {
        if (chance(percent)) {
            return JSON.readTree(chance(50) ? any(Hostile.JSON) : JSON.writeValueAsString(any(Hostile.TEXTS)));
        }
        JsonNode schema = resolved(described);
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, percent);
            case "array" -> array(() -> json(name, schema.path("items"), percent));
            case "integer", "number" -> JSON.readTree(chance(percent) ? edge(schema) : good(name, schema));
            case "boolean" -> JSON.readTree(good(name, schema));
            default -> JSON.getNodeFactory().stringNode(chance(percent) ? edge(schema) : good(name, schema));
        };
    }

    private JsonNode object(JsonNode schema, int percent) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean needed = required.contains(property.getKey()) && !chance(percent);
            if (needed || chance(30)) {
                object.set(property.getKey(), json(property.getKey(), property.getValue(), percent));
            }
        }
        return object;
    }

    private JsonNode array(Supplier<JsonNode> item) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(item.get());
        }
        return array;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : openapi.at(reference.substring(1));
    }
}
