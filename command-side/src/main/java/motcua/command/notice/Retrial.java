package motcua.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import motcua.command.notice.Notice.State;
import motcua.dossier.Actor;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.notice.NoticeId;
import motcua.platform.http.Problem;
import org.springframework.http.HttpStatus;

/** Lets a notice that failed be sent again, because somebody asked for it: an event says who. */
final class Retrial {

    private final Outbox outbox;
    private final Journal journal;
    private final Duration giveUpAfter;
    private final Clock clock;

    Retrial(Outbox outbox, Journal journal, Duration giveUpAfter, Clock clock) {
        this.outbox = outbox;
        this.journal = journal;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /** The notice as it waits again; a 404 problem when there is none, 409 when it waits already or was delivered. */
    Notice retry(NoticeId id, Actor by) {
        Notice notice = outbox.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_NOTICE"));
        if (notice.state() != State.FAILED && notice.state() != State.UNDELIVERABLE) {
            throw Problem.of(HttpStatus.CONFLICT, "NOT_FAILED").with("state", notice.state());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Whoever died here before the outbox was told left this event behind, and only the outbox is told again.
        var _ = journal.append(notice, new NoticeRetried(id, notice.dossier(), by, now));
        outbox.reopen(notice, now, now.plus(giveUpAfter));
        return outbox.find(id).orElseThrow();
    }
}
