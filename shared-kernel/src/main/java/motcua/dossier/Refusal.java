package motcua.dossier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out. A refusal is an answer, not a failure.
 *
 * @param state where the dossier stands; null when there is none
 * @param possible the commands it would take now, by simple name
 */
public record Refusal(Reason reason, @Nullable State state, Set<String> possible) {

    /** Stable names that clients may switch on; their texts stand in the message bundles. */
    public enum Reason {
        UNKNOWN_DOSSIER,
        UNKNOWN_PROCEDURE,
        NOT_YET_RECEIVED,
        ALREADY_RECEIVED,
        NOT_YET_ASSIGNED,
        ALREADY_ASSIGNED,
        NOT_YET_RESOLVED,
        ALREADY_RESOLVED,
        ALREADY_RETURNED,
        /** The dossier belongs to another office than the actor. */
        FOREIGN_OFFICE,
        /** Another officer has the dossier in hand. */
        NOT_IN_YOUR_HANDS,
        /** The one named to take the dossier does not work at its office. */
        NOT_AN_OFFICER_HERE,
        /** The sender decided on an older version than the present one. */
        STALE_VERSION,
        /** One idempotency key came with two different requests. */
        KEY_REUSED
    }

    public Refusal {
        possible = Set.copyOf(possible);
    }
}
