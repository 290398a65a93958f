package motcua.standalone.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
record Operation(String method, String path, JsonNode description) {

    static List<Operation> all(JsonNode openapi) {
        return openapi.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(way ->
                                new Operation(way.getKey().toUpperCase(Locale.ROOT), path.getKey(), way.getValue())))
                .toList();
    }

    Stream<JsonNode> parameters(String in) {
        return description
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    /** The media type of its body; empty when it takes none. */
    String type() {
        return description.at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .orElse("");
    }

    JsonNode bodySchema() {
        return description.path("requestBody").path("content").path(type()).path("schema");
    }

    /** Whether its answer does not end. */
    boolean isStream() {
        return path.endsWith("/stream");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
