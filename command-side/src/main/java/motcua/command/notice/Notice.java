package motcua.command.notice;

import java.time.Instant;
import motcua.dossier.DossierId;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands in the outbox. Nothing personal is in it.
 *
 * @param event the id of the stored event that it tells of
 * @param kind the stored name of that event; {@link #UNKNOWN} when this build cannot read it
 * @param happenedAt when the event was stored
 * @param version how many events its own stream has
 * @param attempts how often it was sent without being taken, since somebody asked for that again if so
 * @param leasedUntil until when it belongs to whoever sends it; null when to nobody
 * @param reason why it is not sent any more; null while it waits and when it was delivered
 * @param code the receiver's last answer; null when there was none
 */
record Notice(
        NoticeId id,
        DossierId dossier,
        String event,
        String kind,
        Medium medium,
        Instant happenedAt,
        State state,
        long version,
        int attempts,
        Instant nextAttemptAt,
        Instant giveUpAt,
        @Nullable Instant leasedUntil,
        @Nullable Reason reason,
        @Nullable Integer code) {

    static final String UNKNOWN = "unknown";

    /** How a notice stands. */
    enum State {
        WAITING,
        DELIVERED,
        /** Something is wrong with the way or the receiver, and somebody may mend it and try again. */
        FAILED,
        /** There is nobody to tell. */
        UNDELIVERABLE
    }

    /** A new one, due at once. */
    static Notice about(
            String event, String kind, DossierId dossier, Medium medium, Instant happenedAt, Instant giveUpAt) {
        NoticeId id = NoticeId.about(event, medium);
        return new Notice(
                id,
                dossier,
                event,
                kind,
                medium,
                happenedAt,
                State.WAITING,
                0,
                0,
                happenedAt,
                giveUpAt,
                null,
                null,
                null);
    }
}
