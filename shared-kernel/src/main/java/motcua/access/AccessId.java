package motcua.access;

import java.util.UUID;
import motcua.dossier.Names;

/** Identifies one look at something. */
public record AccessId(UUID value) {

    private static final String STREAM = "access-";

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static AccessId of(String text) {
        return new AccessId(Names.uuid("access id", text));
    }

    /** The stream of its one event: one of its own, so that nobody who looks waits for somebody else who does. */
    public String stream() {
        return STREAM + value;
    }

    /** Whether {@code stream} is one of a look. */
    public static boolean namesStream(String stream) {
        return stream.startsWith(STREAM);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
