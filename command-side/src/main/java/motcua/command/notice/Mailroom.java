package motcua.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the couriers of all media share. */
record Mailroom(
        Outbox outbox, Journal journal, Stories stories, Tally tally, BackOff backOff, Duration lease, Clock clock) {

    /** To the millisecond, which every store keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
