package motcua.query.trail.time;

import org.jspecify.annotations.Nullable;

/** Why there is no time stamp, or why one is not believed; the message is a sentence for whoever runs the house. */
public final class NotStamped extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    NotStamped(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    NotStamped(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What went wrong, from far to near. */
    public enum Reason {
        /** The authority is away, slow, or sends more than a stamp can be. */
        NO_ANSWER,
        /** The authority answers that it does not stamp this. */
        REFUSED,
        /** The answer is no time stamp, or not one of what was asked. */
        UNFIT,
        /** Somebody stamped whom we do not believe, or the signature is wrong. */
        UNTRUSTED
    }
}
