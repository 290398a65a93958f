package motcua.auditor.payload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The strings, numbers and truth values of a JSON document as they are spelled, under the pointers that lead to them
 * (RFC 6901), such as {@code /stamp/recordedAt}; what is null is left out.
 */
public final class Scalars {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(50)
                    .build())
            .build();

    private final Map<String, String> found = new LinkedHashMap<>();
    private final JsonParser parser;

    private Scalars(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one document; empty when it is not JSON, names a member twice or has anything behind it. */
    public static Optional<Map<String, String>> of(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            Scalars scalars = new Scalars(parser);
            parser.nextToken();
            scalars.value("");
            return parser.nextToken() == null
                    ? Optional.of(Collections.unmodifiableMap(scalars.found))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void value(String pointer) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> members(pointer);
            case START_ARRAY -> elements(pointer);
            case null -> {}
            default -> {
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    found.put(pointer, parser.getString());
                }
            }
        }
    }

    private void members(String pointer) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(pointer + '/' + name.replace("~", "~0").replace("/", "~1"));
        }
    }

    private void elements(String pointer) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            value(pointer + '/' + index);
        }
    }
}
