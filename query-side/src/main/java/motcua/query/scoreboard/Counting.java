package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Punctuality;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierRectified;
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
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.TakenBack;
import motcua.dossier.Waited;
import motcua.query.indicators.LateEntry;
import org.jspecify.annotations.Nullable;

/** What one event adds to which days: to the day on which it counts, and to the day of a decision that it takes back. */
final class Counting {

    private final DossierEvent event;
    private final SortedMap<LocalDate, Tally> days = new TreeMap<>();
    private LocalDate day;

    private Counting(DossierEvent event) {
        this.event = event;
        this.day = OfficeDay.dayOf(event.stamp().counted());
    }

    /** Pure: the same event under the same span adds the same. */
    static SortedMap<LocalDate, Tally> of(DossierEvent event, LateEntry lateEntry) {
        Counting counting = new Counting(event);
        counting.step(lateEntry);
        counting.read();
        return counting.days;
    }

    private void step(LateEntry lateEntry) {
        if (event.stamp().comesFromAPerson()) {
            count(Count.STEPS);
            if (lateEntry.is(event.stamp())) {
                count(Count.LATE_ENTRIES);
            }
        }
    }

    private void read() {
        switch (event) {
            case DossierReceived e -> {
                count(Count.RECEIVED);
                await(e.deadline(), 1);
                answer(e.waited());
            }
            case DossierDeclined e -> {
                count(Count.DECLINED);
                answer(e.waited());
            }
            case SupplementAsked e -> {
                count(Count.SUPPLEMENTS);
                move(e.before(), e.deadline());
                answer(e.waited());
            }
            case SupplementProvided e -> move(e.before(), e.deadline());
            case DeadlineMoved e -> move(e.before(), e.deadline());
            case DossierTakenOver e -> move(e.before(), e.deadline());
            case DeadlineExtended e -> {
                count(Count.EXTENSIONS);
                move(e.before(), e.deadline());
            }
            case DossierResolved e -> resolution(e.stamp().counted(), e.deadline(), e.handled(), 1);
            case DossierReopened e -> reopen(e);
            case DossierStopped e -> stop(e);
            case CorrectionAsked _ -> count(Count.CORRECTIONS);
            case DossierSubmitted _,
                    DossierAssigned _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierReturned _,
                    DossierRectified _,
                    DossierReminded _,
                    ResultCorrected _,
                    SecretIssued _ -> {}
        }
    }

    private Tally tally() {
        return days.computeIfAbsent(day, _ -> new Tally());
    }

    private void count(Count count) {
        var _ = tally().add(count, 1);
    }

    /** So many dossiers more are due on the due day, until which they are not late. */
    private void await(Deadline deadline, int more) {
        int due = Dues.number(dueDay(deadline, deadline.due()));
        tally().dues().add(due, more);
        if (deadline.index() != null) {
            tally().byIndex().add(due, -more);
            tally().byIndex().add(Dues.number(dueDay(deadline, deadline.index())), more);
        }
    }

    private void move(@Nullable Deadline before, @Nullable Deadline after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            await(before, -1);
        }
        if (after != null) {
            await(after, 1);
        }
    }

    private void answer(@Nullable Waited waited) {
        if (waited != null) {
            count(Count.ANSWERED);
            if (waited.isBreachedBy(event.stamp().recordedAt())) {
                count(Count.ANSWERED_LATE);
            }
        }
    }

    /** A decision, or with {@code more} -1 one that is taken back. */
    private void resolution(Instant resolved, Deadline deadline, @Nullable Handled handled, int more) {
        Tally tally = tally().add(Count.RESOLVED, more)
                .add(Count.how(Punctuality.of(resolved, deadline.due())), more)
                .add(Count.LATE_BY_INDEX, resolved.isAfter(deadline.dueByIndex()) ? more : 0);
        if (handled != null) {
            var _ = tally.add(Count.handledIn(handled.unit()), more)
                    .add(Count.timeIn(handled.unit()), more * handled.thousandths());
        }
        await(deadline, -more);
    }

    /** Its clock goes on as if it had never stopped, so the decision counts no more, on the day on which it counted. */
    private void reopen(DossierReopened reopened) {
        count(Count.REOPENED);
        TakenBack decision = reopened.takenBack();
        if (decision == null) {
            await(reopened.deadline(), 1);
            return;
        }
        count(Count.TAKEN_BACK);
        day = OfficeDay.dayOf(decision.resolved());
        resolution(decision.resolved(), reopened.deadline(), decision.handled(), -1);
    }

    /** What was never received was never counted. */
    private void stop(DossierStopped stopped) {
        if (stopped.received() != null) {
            count(Count.STOPPED);
        }
        if (stopped.before() != null) {
            await(stopped.before(), -1);
        }
    }

    /** A register may state a due day before reception; a dossier cannot be awaited before it came. */
    private static LocalDate dueDay(Deadline deadline, Instant due) {
        LocalDate received = OfficeDay.dayOf(deadline.received());
        LocalDate day = OfficeDay.dayOf(due);
        return day.isAfter(received) ? day : received;
    }
}
