package motcua.command.dossier;

import motcua.dossier.Refusal.Reason;
import motcua.platform.http.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The HTTP status of each refusal: 409 unless the request names what it may not or cannot. */
final class Refusals {

    private Refusals() {}

    static HttpStatus status(Reason reason) {
        return switch (reason) {
            case UNKNOWN_DOSSIER -> HttpStatus.NOT_FOUND;
            case UNKNOWN_PROCEDURE,
                    NOT_AN_OFFICER_HERE,
                    REASON_REQUIRED,
                    OCCURRED_IN_FUTURE,
                    OCCURRED_BEFORE_PREVIOUS_STEP -> HttpStatus.BAD_REQUEST;
            case FOREIGN_OFFICE, NOT_IN_YOUR_HANDS, OWN_DECISION -> HttpStatus.FORBIDDEN;
            case STALE_VERSION -> HttpStatus.PRECONDITION_FAILED;
            case KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_YET_RECEIVED,
                    ALREADY_RECEIVED,
                    ALREADY_DECLINED,
                    NOT_YET_TAKEN_OVER,
                    ALREADY_TAKEN_OVER,
                    ALREADY_ASSIGNED,
                    SUPPLEMENT_AWAITED,
                    NO_SUPPLEMENT_AWAITED,
                    SUPPLEMENT_ALREADY_ASKED,
                    SUPPLEMENT_TOO_LATE,
                    PAYMENT_AWAITED,
                    NO_PAYMENT_AWAITED,
                    WITHDRAWAL_PENDING,
                    NO_WITHDRAWAL_PENDING,
                    ALREADY_STOPPED,
                    ALREADY_EXTENDED,
                    EXTENSION_TOO_LATE,
                    NOT_YET_RESOLVED,
                    ALREADY_RESOLVED,
                    NOT_YET_RETURNED,
                    ALREADY_RETURNED,
                    NO_CORRECTION_PENDING,
                    CORRECTION_PENDING,
                    NOTHING_DUE -> HttpStatus.CONFLICT;
        };
    }

    /** The field of the request that a refusal is about; null when it is about the dossier. */
    static @Nullable String field(Reason reason) {
        return switch (reason) {
            case UNKNOWN_PROCEDURE -> "procedure";
            case NOT_AN_OFFICER_HERE -> "officer";
            case KEY_REUSED -> IdempotencyKey.HEADER;
            case REASON_REQUIRED -> "reason";
            case OCCURRED_IN_FUTURE, OCCURRED_BEFORE_PREVIOUS_STEP -> "late.occurredAt";
            default -> null;
        };
    }
}
