package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import motcua.deadline.Deadline;
import motcua.deadline.Punctuality;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;

/**
 * What one event adds to one office and day. A dossier touches a day at most once in each {@link Kind}, which is what makes
 * a repeated event recognisable.
 */
record Touch(OfficeDay at, Cell cell, UUID dossier, Kind kind, List<Count> counts) {

    /** How a dossier can touch a day; the bits stand in stored documents. */
    enum Kind {
        RECEIVED(1),
        DUE(2),
        RESOLVED(4),
        SETTLED(8);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }
    }

    /** All that {@code event} adds, and nothing but the event decides it. */
    static List<Touch> of(DossierEvent event) {
        return switch (event) {
            case DossierReceived e -> received(e);
            case DossierResolved e -> resolved(e);
            case DossierSubmitted _, DossierAssigned _, DossierReturned _ -> List.of();
        };
    }

    private static List<Touch> received(DossierReceived event) {
        return List.of(
                of(event, OfficeDay.dayOf(event.stamp().counted()), Kind.RECEIVED, Count.RECEIVED),
                of(event, dueDay(event.deadline()), Kind.DUE, Count.DUE));
    }

    private static List<Touch> resolved(DossierResolved event) {
        Instant end = event.stamp().counted();
        LocalDate day = OfficeDay.dayOf(end);
        LocalDate due = dueDay(event.deadline());
        Count how = how(Punctuality.of(end, event.deadline().due()));
        Touch resolution = day.isAfter(due)
                ? of(event, day, Kind.RESOLVED, Count.RESOLVED, how, Count.OVERDUE)
                : of(event, day, Kind.RESOLVED, Count.RESOLVED, how);
        return List.of(resolution, of(event, day.isAfter(due) ? day : due, Kind.SETTLED, Count.SETTLED));
    }

    /** A register may state a due day before reception; a dossier cannot be awaited before it came. */
    private static LocalDate dueDay(Deadline deadline) {
        LocalDate due = OfficeDay.dayOf(deadline.due());
        LocalDate received = OfficeDay.dayOf(deadline.received());
        return due.isBefore(received) ? received : due;
    }

    private static Count how(Punctuality punctuality) {
        return switch (punctuality) {
            case EARLY -> Count.EARLY;
            case ON_TIME -> Count.ON_TIME;
            case LATE -> Count.LATE;
        };
    }

    private static Touch of(DossierEvent event, LocalDate day, Kind kind, Count... counts) {
        var card = event.card();
        return new Touch(
                new OfficeDay(card.office(), day),
                new Cell(card.procedure().toString(), card.channel()),
                event.dossier().value(),
                kind,
                List.of(counts));
    }
}
