package motcua.command.dossier;

import motcua.dossier.Act;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** Why something is not possible where a dossier stands; the refusal itself names what is. */
final class Obstacle {

    private Obstacle() {}

    /** The reason why {@code act} is not possible in {@code state}; null is a dossier that nobody knows. */
    static Reason of(Act act, @Nullable State state) {
        if (state == null) {
            return Reason.UNKNOWN_DOSSIER;
        }
        return state.isEnd() ? ended(state) : of(act, state, beforeItsTime(act));
    }

    private static Reason of(Act act, State state, @Nullable Reason early) {
        if (act.opens()) {
            return Reason.ALREADY_RECEIVED;
        }
        if (early != null && state != State.SUBMITTED) {
            return early;
        }
        return standing(state);
    }

    private static Reason ended(State state) {
        return switch (state) {
            case DECLINED -> Reason.ALREADY_DECLINED;
            case STOPPED -> Reason.ALREADY_STOPPED;
            default -> Reason.ALREADY_RETURNED;
        };
    }

    /** What must have happened before {@code act}; null when nothing must but reception. */
    private static @Nullable Reason beforeItsTime(Act act) {
        return switch (act) {
            case PROVIDE_SUPPLEMENT -> Reason.NO_SUPPLEMENT_AWAITED;
            case CONFIRM_PAYMENT -> Reason.NO_PAYMENT_AWAITED;
            case GRANT_WITHDRAWAL, DECLINE_WITHDRAWAL -> Reason.NO_WITHDRAWAL_PENDING;
            case REOPEN, RETURN -> Reason.NOT_YET_RESOLVED;
            case ASK_CORRECTION, CORRECT -> Reason.NOT_YET_RETURNED;
            case SUBMIT,
                    RECEIVE,
                    DECLINE,
                    TAKE_OVER,
                    ASSIGN,
                    ASK_SUPPLEMENT,
                    ASK_PAYMENT,
                    ASK_WITHDRAWAL,
                    STOP,
                    EXTEND,
                    RESOLVE,
                    ISSUE_SECRET,
                    RECTIFY,
                    REMIND,
                    MOVE -> null;
        };
    }

    private static Reason standing(State state) {
        return switch (state) {
            case SUBMITTED -> Reason.NOT_YET_RECEIVED;
            case SUPPLEMENT_ASKED -> Reason.SUPPLEMENT_AWAITED;
            case PAYMENT_ASKED -> Reason.PAYMENT_AWAITED;
            case WITHDRAWAL_ASKED -> Reason.WITHDRAWAL_PENDING;
            case RESOLVED -> Reason.ALREADY_RESOLVED;
            case RECEIVED, IN_PROCESS -> Reason.ALREADY_RECEIVED;
            case DECLINED, STOPPED, RETURNED -> ended(state);
        };
    }
}
