package motcua.platform.events;

import java.time.DateTimeException;
import java.util.function.Function;
import motcua.access.AccessId;
import motcua.admin.ActId;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.SecretHash;
import motcua.notice.NoticeId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes typed ids as the strings they are. */
public final class KernelJson {

    private KernelJson() {}

    /** A Jackson module for the ids of the kernel; a malformed one is refused naming its field. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("motcua-kernel");
        add(module, DossierId.class, DossierId::of);
        add(module, CommandId.class, CommandId::of);
        add(module, DossierCode.class, DossierCode::new);
        add(module, OfficeId.class, OfficeId::new);
        add(module, OfficerId.class, OfficerId::new);
        add(module, ProcedureCode.class, ProcedureCode::of);
        add(module, NoticeId.class, NoticeId::of);
        add(module, AccessId.class, AccessId::of);
        add(module, ActId.class, ActId::new);
        add(module, SecretHash.class, SecretHash::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new ToString<>(type));
        module.addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class ToString<T> extends StdSerializer<T> {
        ToString(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    /** Reads a {@code T} from the string it is written as. */
    static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        /** Only a JSON string is an id, letter by letter: no number is taken for one, and nothing is trimmed off. */
        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException("…", handledType(), String.valueOf(e.getMessage()));
            }
        }
    }
}
