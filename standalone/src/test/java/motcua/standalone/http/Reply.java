package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Reply(int status, Map<String, List<String>> headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    /** This reply, which must have the status {@code expected}. */
    Reply is(int expected) {
        assertThat(status).as("status of the answer %s", text).isEqualTo(expected);
        return this;
    }

    /** This refusal, which must be a problem document with this status and reason. */
    Reply isRefused(int expected, String reason) {
        is(expected);
        assertThat(header("content-type")).startsWith("application/problem+json");
        assertThat(json().path("reason").stringValue("")).isEqualTo(reason);
        return this;
    }

    /** The first header of that name in small letters; empty when there is none. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /** Every header of that name in small letters. */
    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    /** The text at {@code path}, such as {@code /total/received}; empty when there is nothing. */
    String at(String path) {
        JsonNode node = json().at(path);
        return node.isMissingNode() ? "" : node.asString();
    }

    String dossier() {
        return at("/dossier");
    }

    /** The tracking secret that this answer gave; empty when it gave none. */
    String secret() {
        return at("/trackingSecret");
    }

    String code() {
        return at("/code");
    }

    long version() {
        return json().path("version").longValue();
    }

    /** The running number at the end of the code. */
    int number() {
        return Integer.parseInt(code().substring(code().lastIndexOf('-') + 1));
    }
}
