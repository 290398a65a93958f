package motcua.notice;

import java.time.Instant;
import motcua.dossier.Actor;
import motcua.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice. No address and no name stands here, and nothing that a receiver wrote, because receivers repeat
 * addresses: of what they said only the number is kept. Stored for ever: add a case or an optional field, never change one.
 */
public sealed interface NoticeEvent {

    NoticeId notice();

    DossierId dossier();

    Instant recordedAt();

    /**
     * The receiver took the notice: for an e-mail its server did, for a webhook it answered 2xx.
     *
     * @param about the id of the stored event that it tells of
     * @param attempts how often it was sent, since somebody asked for that again if so
     */
    record NoticeDelivered(
            NoticeId notice, DossierId dossier, String about, Medium medium, int attempts, Instant recordedAt)
            implements NoticeEvent {}

    /**
     * Nobody will send the notice any more unless somebody asks for it.
     *
     * @param about the id of the stored event that it tells of
     * @param attempts how often it was sent; 0 when there was nobody to send it to
     * @param code the receiver's last answer, of SMTP or HTTP; null when there was none
     */
    record NoticeFailed(
            NoticeId notice,
            DossierId dossier,
            String about,
            Medium medium,
            Reason reason,
            int attempts,
            @Nullable Integer code,
            Instant recordedAt)
            implements NoticeEvent {}

    /** Somebody asked that a notice that failed be sent again. */
    record NoticeRetried(NoticeId notice, DossierId dossier, Actor by, Instant recordedAt) implements NoticeEvent {}

    /** Why a notice is not sent any more. */
    enum Reason {
        /** The applicant left no address. */
        NO_CONTACT(false),
        /** What the applicant left is no address. */
        BAD_CONTACT(false),
        /** The applicant's data cannot be opened: erased, or sealed under another key. */
        SEALED(false),
        /** The step cannot be read by this version of the program. */
        UNREADABLE(true),
        /** The receiver will never take it: SMTP 5xx, or HTTP 4xx other than 408, 425 and 429. */
        REFUSED(true),
        /** The receiver was away, or asked to try later, for as long as a notice is tried. */
        EXPIRED(true);

        private final boolean deliverable;

        Reason(boolean deliverable) {
            this.deliverable = deliverable;
        }

        /** Whether there is somebody to tell, so that it is worth looking into. */
        public boolean isDeliverable() {
            return deliverable;
        }
    }
}
