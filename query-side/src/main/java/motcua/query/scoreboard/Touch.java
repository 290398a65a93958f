package motcua.query.scoreboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import motcua.deadline.Deadline;
import motcua.deadline.Punctuality;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to one office and day. The {@code version} of the dossier that the event made is what makes a repeated
 * event recognisable.
 */
record Touch(OfficeDay at, Cell cell, UUID dossier, long version, List<Count> counts) {

    /** All that {@code event} adds, and nothing but the event decides it. */
    static List<Touch> of(DossierEvent event, long version) {
        Days days = new Days(OfficeDay.dayOf(event.stamp().counted()));
        switch (event) {
            case DossierReceived e -> {
                days.count(Count.RECEIVED);
                days.await(e.deadline());
            }
            case DossierDeclined _ -> days.count(Count.DECLINED);
            case SupplementAsked e -> {
                days.count(Count.SUPPLEMENTS);
                days.move(e.before(), e.deadline());
            }
            case SupplementProvided e -> days.move(e.before(), e.deadline());
            case DossierTakenOver e -> days.move(e.before(), e.deadline());
            case DeadlineMoved e -> days.move(e.before(), e.deadline());
            case DeadlineExtended e -> {
                days.count(Count.EXTENSIONS);
                days.move(e.before(), e.deadline());
            }
            case DossierResolved e -> days.resolve(e);
            case DossierReopened e -> {
                days.count(Count.REOPENED);
                days.await(e.deadline());
            }
            case DossierStopped e -> days.stop(e);
            case CorrectionAsked _ -> days.count(Count.CORRECTIONS);
            case DossierSubmitted _,
                    DossierAssigned _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierReturned _,
                    DossierReminded _,
                    ResultCorrected _ -> {}
        }
        return days.touches(event, version);
    }

    /** What one event, which happened on {@code day}, adds to that day and to others. */
    private static final class Days {

        private final LocalDate day;
        private final SortedMap<LocalDate, List<Count>> counts = new TreeMap<>();

        Days(LocalDate day) {
            this.day = day;
        }

        void count(Count count) {
            count(day, count);
        }

        private void count(LocalDate on, Count count) {
            counts.computeIfAbsent(on, _ -> new ArrayList<>()).add(count);
        }

        /** From now on the dossier is awaited; one whose due day is over, from this day on. */
        void await(Deadline deadline) {
            LocalDate due = dueDay(deadline);
            count(later(day, due), Count.DUE);
            if (day.isAfter(due)) {
                count(Count.LATE_AT_ONCE);
            }
        }

        /** The dossier is awaited no longer, or not as it was. */
        private void settle(Deadline deadline) {
            LocalDate due = dueDay(deadline);
            count(later(day, due), Count.SETTLED);
            if (day.isAfter(due)) {
                count(Count.OVERDUE);
            }
        }

        void move(@Nullable Deadline before, @Nullable Deadline after) {
            if (Objects.equals(before, after)) {
                return;
            }
            if (before != null) {
                settle(before);
            }
            if (after != null) {
                await(after);
            }
        }

        void resolve(DossierResolved event) {
            count(Count.RESOLVED);
            count(how(Punctuality.of(event.stamp().counted(), event.deadline().due())));
            settle(event.deadline());
        }

        /** What was never received was never counted. */
        void stop(DossierStopped event) {
            if (event.received() != null) {
                count(Count.STOPPED);
            }
            if (event.before() != null) {
                settle(event.before());
            }
        }

        List<Touch> touches(DossierEvent event, long version) {
            Card card = event.card();
            Cell cell = new Cell(card.procedure().toString(), card.channel());
            return counts.entrySet().stream()
                    .map(on -> new Touch(
                            new OfficeDay(card.office(), on.getKey()),
                            cell,
                            event.dossier().value(),
                            version,
                            List.copyOf(on.getValue())))
                    .toList();
        }
    }

    /** A register may state a due day before reception; a dossier cannot be awaited before it came. */
    private static LocalDate dueDay(Deadline deadline) {
        return later(OfficeDay.dayOf(deadline.due()), OfficeDay.dayOf(deadline.received()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Count how(Punctuality punctuality) {
        return switch (punctuality) {
            case EARLY -> Count.EARLY;
            case ON_TIME -> Count.ON_TIME;
            case LATE -> Count.LATE;
        };
    }
}
