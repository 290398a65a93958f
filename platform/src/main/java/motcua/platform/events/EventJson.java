package motcua.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads stored events: JSON under a stored name and revision, never a class name. An event nobody knows is an
 * error, because skipping it would hide a step.
 */
public final class EventJson extends Jackson3Serializer {

    private EventJson(Builder builder) {
        super(builder);
    }

    /** The serializer of the event store. */
    public static EventJson serializer() {
        return new EventJson(new Builder().jsonMapperBuilderCustomizer(EventJson::customise));
    }

    private static void customise(JsonMapper.Builder json) {
        json.addModule(KernelJson.module())
                .addModule(reading())
                .changeDefaultPropertyInclusion(present ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                // The order of the record: stored bytes are hashed, so they may not follow a library's taste.
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // A field of a newer revision is not dropped in silence.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Makes reading faster; a rebuild reads every event there ever was. */
    private static SimpleModule reading() {
        return new SimpleModule("motcua-reading")
                .addDeserializer(Instant.class, new KernelJson.FromText<>(Instant.class, StoredInstants::parse))
                .setValueInstantiators(new RecordCreators());
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(Class type) {
        return isInfrastructure(type)
                ? super.typeForClass(type)
                : new SimpleSerializedType(StoredNames.of(type), StoredNames.REVISION);
    }

    /** Unknown rather than an error: Axon asks while it reads on, and one event must not hold up those of other dossiers. */
    @Override
    public Class<?> classForType(SerializedType type) {
        return isInfrastructure(type.getName())
                ? super.classForType(type)
                : StoredNames.classOf(type.getName()).orElse(UnknownSerializedType.class);
    }

    /** Throws {@link IllegalArgumentException} for an event nobody knows: whoever handles it must notice. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's signature
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (classForType(stored.getType()) == UnknownSerializedType.class) {
            throw new IllegalArgumentException(
                    "no event is stored as '" + stored.getType().getName() + "'");
        }
        return super.deserialize(stored);
    }

    private static boolean isInfrastructure(String typeName) {
        return typeName.indexOf('.') < 0
                || typeName.startsWith("org.axonframework.")
                || typeName.equals(SerializedType.emptyType().getName());
    }

    /** Axon also writes its own metadata through this serializer. */
    private static boolean isInfrastructure(Class<?> type) {
        return type == Void.class || type == void.class || type.getName().startsWith("org.axonframework.");
    }
}
