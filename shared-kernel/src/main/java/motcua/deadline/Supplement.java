package motcua.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time during which a supplement was awaited, as it was recorded, whatever a rule makes of it.
 *
 * @param askedVersion the dossier's version of the event that asked
 * @param provided null while it is awaited
 * @param providedVersion the dossier's version of the event that brought it; null while it is awaited
 */
public record Supplement(
        Instant asked,
        long askedVersion,
        @Nullable Instant provided,
        @Nullable Long providedVersion) {

    public Supplement {
        if ((provided == null) != (providedVersion == null)) {
            throw new IllegalArgumentException("a supplement is provided by an event");
        }
        if (provided != null && provided.isBefore(asked)) {
            throw new IllegalArgumentException("provided before it was asked for");
        }
    }

    /** Asked for, and not there yet. */
    public static Supplement awaited(Instant asked, long askedVersion) {
        return new Supplement(asked, askedVersion, null, null);
    }

    boolean isAwaited() {
        return provided == null;
    }
}
