package motcua.query.platform;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one event does to one document of a view. */
public sealed interface Write {

    /** The {@code _id} of the document. */
    String id();

    /** The version of the dossier behind it; the document carries the highest it has seen. */
    long version();

    /** Gives {@code fields} new values and leaves the others. No name has a dot. */
    record Put(String id, long version, Map<String, @Nullable Object> fields) implements Write {}

    /** Takes the document away. A view that removes gives every field in every {@link Put}. */
    record Remove(String id, long version) implements Write {}

    /** This write and the {@code later} one as one; a {@code later} one that is not newer came twice and changes nothing. */
    default Write then(Write later) {
        if (later.version() <= version()) {
            return this;
        }
        return this instanceof Put before && later instanceof Put after
                ? new Put(after.id(), after.version(), merged(before.fields(), after.fields()))
                : later;
    }

    private static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> merged = new HashMap<>(before);
        merged.putAll(after);
        return merged;
    }
}
