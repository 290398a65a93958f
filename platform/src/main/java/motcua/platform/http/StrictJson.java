package motcua.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Stream;
import motcua.platform.events.KernelJson;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads requests to the letter: no unknown or doubled fields, no number for a text, no text for a number. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return json -> json.addModule(KernelJson.module())
                .addModule(new SimpleModule("motcua-text").addDeserializer(String.class, new CleanText()))
                .addModule(new SimpleModule("motcua-dates").addDeserializer(LocalDate.class, new PlainDate()))
                .addModule(new SimpleModule("motcua-enums").setDeserializerModifier(new PlainEnums()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(present ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    private static final class CleanText extends StdScalarDeserializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.handleUnexpectedToken(String.class, json);
            }
            try {
                return Text.clean(json.getString());
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException("…", String.class, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Neither an array nor a date with a time, which the library would also take; the year 0001 is somebody's error. */
    private static final class PlainDate extends StdScalarDeserializer<LocalDate> {
        private static final int CHARS = "1990-12-31".length();
        private static final int FIRST_YEAR = 1900;

        PlainDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                LocalDate date = LocalDate.parse(json.getString());
                if (json.getString().length() == CHARS && date.getYear() >= FIRST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // answered below
            }
            throw context.weirdStringException("…", LocalDate.class, "not a date since 1900, such as 1990-12-31");
        }
    }

    /** An enum by its name, letter by letter; the library would first trim what cannot be seen. */
    private static final class PlainEnums extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                ValueDeserializer<?> usual) {
            return new StdScalarDeserializer<Object>(type) {
                @Override
                public Object deserialize(JsonParser json, DeserializationContext context) {
                    return constant(type.getRawClass(), json, context);
                }
            };
        }

        private static Object constant(Class<?> type, JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.handleUnexpectedToken(type, json);
            }
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(json.getString()))
                    .findFirst()
                    .orElseThrow(() -> context.weirdStringException(
                            "…", type, "not one of " + Arrays.toString(type.getEnumConstants())));
        }
    }
}
