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
        ALREADY_DECLINED,
        /** The office that decides does not have it yet. */
        NOT_YET_TAKEN_OVER,
        /** The office that decides has it. */
        ALREADY_TAKEN_OVER,
        /** The one named to take the dossier has it. */
        ALREADY_ASSIGNED,
        SUPPLEMENT_AWAITED,
        NO_SUPPLEMENT_AWAITED,
        /** A supplement is asked for once only. */
        SUPPLEMENT_ALREADY_ASKED,
        /** The days in which a supplement may be asked for are over. */
        SUPPLEMENT_TOO_LATE,
        PAYMENT_AWAITED,
        NO_PAYMENT_AWAITED,
        WITHDRAWAL_PENDING,
        NO_WITHDRAWAL_PENDING,
        ALREADY_STOPPED,
        /** A dossier gets a new date once only. */
        ALREADY_EXTENDED,
        /** A new date is given at least a day before the deadline. */
        EXTENSION_TOO_LATE,
        NOT_YET_RESOLVED,
        ALREADY_RESOLVED,
        NOT_YET_RETURNED,
        ALREADY_RETURNED,
        NO_CORRECTION_PENDING,
        CORRECTION_PENDING,
        /** The time has not come, or it was said before. */
        NOTHING_DUE,
        /** What is done to somebody's dossier must be explained. */
        REASON_REQUIRED,
        /** The dossier belongs to another office than the actor. */
        FOREIGN_OFFICE,
        /** Another officer has the dossier in hand. */
        NOT_IN_YOUR_HANDS,
        /** Who decided is not the one who says that the decision is right now. */
        OWN_DECISION,
        /** The one named to take the dossier does not work at its office. */
        NOT_AN_OFFICER_HERE,
        /** A step cannot have happened after it is told. */
        OCCURRED_IN_FUTURE,
        /** A step cannot have happened before the one it follows. */
        OCCURRED_BEFORE_PREVIOUS_STEP,
        /** The sender decided on an older version than the present one. */
        STALE_VERSION,
        /** One idempotency key came with two different requests. */
        KEY_REUSED
    }

    public Refusal {
        possible = Set.copyOf(possible);
    }
}
