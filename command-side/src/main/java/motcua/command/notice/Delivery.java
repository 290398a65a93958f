package motcua.command.notice;

import motcua.notice.NoticeEvent.Reason;
import org.jspecify.annotations.Nullable;

/** How an attempt to tell somebody ended. */
sealed interface Delivery {

    /** The receiver took it. */
    record Taken() implements Delivery {}

    /**
     * It will never be taken.
     *
     * @param code the receiver's answer; null when nobody was asked
     */
    record Never(Reason reason, @Nullable Integer code) implements Delivery {}

    /**
     * Not now.
     *
     * @param code the receiver's answer; null when there was none
     * @param why for the log: a number or the kind of failure, never what the receiver wrote, which may repeat an address
     */
    record Later(@Nullable Integer code, String why) implements Delivery {

        /** The receiver answered {@code code}. */
        static Later answered(int code) {
            return new Later(code, "answered " + code);
        }

        /** There was no answer, because of {@code failure}. */
        static Later unanswered(Exception failure) {
            return new Later(null, failure.getClass().getSimpleName());
        }
    }
}
