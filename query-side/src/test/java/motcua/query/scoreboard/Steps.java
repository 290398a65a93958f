package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import motcua.calendar.WorkingCalendar;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Stamp;
import org.jspecify.annotations.Nullable;

/** One dossier's life for tests, in the local time of the offices: {@code 2022-03-04T08:15}. */
record Steps(
        DossierId id,
        Card card,
        Deadline deadline,
        @Nullable Instant resolved) {

    private static final Actor CLERK = new Actor("clerk", null);

    static Steps dossier(String received, String due) {
        return dossier("H37.08.01", "2.000815", Channel.COUNTER, received, due);
    }

    static Steps dossier(String office, String procedure, Channel channel, String received, String due) {
        Card card = new Card(
                new DossierCode("H37.26.01-261123-0007"), new OfficeId(office), ProcedureCode.of(procedure), channel);
        Deadline deadline = new Deadline(instant(received), instant(due), "simple-1", "test");
        return new Steps(new DossierId(UUID.randomUUID()), card, deadline, null);
    }

    Steps resolvedAt(String resolved) {
        return new Steps(id, card, deadline, instant(resolved));
    }

    DossierReceived reception() {
        return new DossierReceived(id, card, null, deadline, stamp(deadline.received()));
    }

    DossierResolved resolution() {
        Instant end = java.util.Objects.requireNonNull(resolved);
        return new DossierResolved(id, card, deadline, new OfficerId("officer"), Outcome.GRANTED, stamp(end));
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    static Stamp stamp(Instant at) {
        return Stamp.live(CLERK, at, new Stamp.Request(new CommandId(UUID.randomUUID()), "fingerprint"));
    }
}
