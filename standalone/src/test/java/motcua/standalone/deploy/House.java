package motcua.standalone.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files at the root of the repository; tests run in the directory of their module. */
final class House {

    private static final JsonMapper JSON = new JsonMapper();

    private House() {}

    static Path file(String path) {
        return Path.of("..").resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file with its anchors and merges resolved. */
    static JsonNode yaml(String path) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path)));
    }

    static JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** The names in a list of names, or the keys of an object. */
    static List<String> names(JsonNode node) {
        return node.isObject() ? List.copyOf(node.propertyNames()) : strings(node);
    }

    static Stream<JsonNode> all(JsonNode node) {
        return node.valueStream();
    }
}
