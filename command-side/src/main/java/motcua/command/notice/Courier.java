package motcua.command.notice;

import java.time.Instant;
import java.util.Optional;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.command.notice.Notice.State;
import motcua.notice.NoticeEvent;
import motcua.notice.NoticeEvent.NoticeDelivered;
import motcua.notice.NoticeEvent.NoticeFailed;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.notice.NoticeEvent.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes notices from the outbox to their receivers by one carrier: lease, send, write the event, settle. Whoever dies before
 * the event is written sends again when the lease is over; after it, the event is found and only the outbox is settled.
 */
final class Courier {

    private final Mailroom room;
    private final Carrier carrier;

    Courier(Mailroom room, Carrier carrier) {
        this.room = room;
        this.carrier = carrier;
    }

    /** Carries the notice that is due first; {@code false} when none is. Throws when a store is away. */
    boolean carryNext() {
        Instant now = room.now();
        Optional<Notice> due = room.outbox().claim(carrier.medium(), now, now.plus(room.lease()));
        due.ifPresent(this::carry);
        return due.isPresent();
    }

    private void carry(Notice notice) {
        Optional<NoticeEvent> known = room.journal().next(notice);
        if (known.isPresent()) {
            settle(notice, known.get());
        } else if (notice.giveUpAt().isAfter(room.now())) {
            follow(notice, attempt(notice));
        } else {
            end(notice, new Never(Reason.EXPIRED, notice.code()), notice.attempts());
        }
    }

    private Delivery attempt(Notice notice) {
        return room.stories()
                .upTo(notice)
                .map(story -> carrier.carry(notice, story))
                .orElseGet(() -> new Never(Reason.UNREADABLE, null));
    }

    private void follow(Notice notice, Delivery delivery) {
        room.tally().attempted(carrier.medium(), delivery);
        switch (delivery) {
            case Taken _ -> delivered(notice, notice.attempts() + 1);
            case Never never -> end(notice, never, notice.attempts() + (never.reason() == Reason.REFUSED ? 1 : 0));
            case Later later -> tryLater(notice, later, notice.attempts() + 1);
        }
    }

    private void delivered(Notice notice, int attempts) {
        NoticeDelivered delivered = new NoticeDelivered(
                notice.id(), notice.dossier(), notice.event(), notice.medium(), attempts, room.now());
        settle(notice, room.journal().append(notice, delivered));
    }

    private void tryLater(Notice notice, Later later, int attempts) {
        Instant next = room.now().plus(room.backOff().after(attempts));
        if (next.isBefore(notice.giveUpAt())) {
            room.outbox().postpone(notice, attempts, later.code(), next);
        } else {
            end(notice, new Never(Reason.EXPIRED, later.code()), attempts);
        }
    }

    private void end(Notice notice, Never never, int attempts) {
        NoticeFailed failed = new NoticeFailed(
                notice.id(),
                notice.dossier(),
                notice.event(),
                notice.medium(),
                never.reason(),
                attempts,
                never.code(),
                room.now());
        settle(notice, room.journal().append(notice, failed));
    }

    private void settle(Notice notice, NoticeEvent event) {
        switch (event) {
            case NoticeDelivered e -> settle(notice, State.DELIVERED, e.attempts(), null, null);
            case NoticeFailed e ->
                settle(
                        notice,
                        e.reason().isDeliverable() ? State.FAILED : State.UNDELIVERABLE,
                        e.attempts(),
                        e.reason(),
                        e.code());
            // Only what has ended is retried, and this waits.
            case NoticeRetried _ -> throw new IllegalStateException("notice " + notice.id() + " waits already");
        }
    }

    private void settle(Notice notice, State state, int attempts, @Nullable Reason reason, @Nullable Integer code) {
        if (room.outbox().settle(notice, state, attempts, reason, code)) {
            room.tally().ended(notice.medium(), state);
        }
    }
}
