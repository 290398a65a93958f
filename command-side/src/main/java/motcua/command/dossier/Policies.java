package motcua.command.dossier;

import java.time.Instant;
import motcua.calendar.WorkingCalendar;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.InProcess;
import motcua.command.dossier.Dossier.Known;
import motcua.command.dossier.Dossier.PaymentAsked;
import motcua.command.dossier.Dossier.Received;
import motcua.command.dossier.Dossier.Submitted;
import motcua.command.dossier.Dossier.SupplementAsked;
import motcua.command.dossier.Dossier.WithdrawalAsked;
import motcua.deadline.Deadline;
import motcua.deadline.Due;
import motcua.deadline.Setting;
import motcua.dossier.DossierCommand.MoveDeadline;
import motcua.dossier.DossierCommand.RemindDossier;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Reminder;
import org.jspecify.annotations.Nullable;

/** What time alone brings about, one policy a method: since when its time runs, and when it takes hold. */
final class Policies {

    private Policies() {}

    /** The time that a policy gives, from {@code since} to {@code at}. */
    record Span(Instant since, Instant at) {}

    /** The time of {@code of} on {@code dossier}; null when it does not apply where that stands. */
    static @Nullable Span span(Reminder of, Known dossier, Setting setting) {
        Span span = switch (of) {
            case UNANSWERED -> whenUnansweredThenAlert(dossier, setting);
            case ACCEPTANCE_BREACHED -> whenUnacceptedThenRecordTheBreach(dossier, setting);
            case NOT_TAKEN_OVER -> whenNotTakenOverThenRecordIt(dossier, setting);
            case APOLOGY_REQUIRED -> whenDueIsNearThenRequireAnApology(dossier, setting);
            case LATE_WITHOUT_APOLOGY -> whenLateThenRecordThatNobodyApologised(dossier);
            case IDLE -> whenIdleThenTellTheLeader(dossier, setting);
            case NOT_SUPPLEMENTED -> whenNotSupplementedThenClose(dossier, setting);
        };
        // What was over before this house knew the dossier, nobody here could have kept.
        return span == null || !span.at().isAfter(dossier.course().trace().known()) ? null : span;
    }

    /** NĐ 118/2025 Điều 17.2c. */
    private static @Nullable Span whenUnansweredThenAlert(Known dossier, Setting setting) {
        Instant since = dossier.course().trace().waiting();
        return isUnanswered(dossier) ? new Span(since, Due.alert(since, setting)) : null;
    }

    /** NĐ 118/2025 Điều 17.2c: the breach that the index of QĐ 766/QĐ-TTg cannot see. */
    private static @Nullable Span whenUnacceptedThenRecordTheBreach(Known dossier, Setting setting) {
        Instant since = dossier.course().trace().waiting();
        return isUnanswered(dossier) ? new Span(since, justAfter(Due.acceptance(since, setting))) : null;
    }

    /** Asking for money is no answer, and neither is a request to have the dossier back. */
    private static boolean isUnanswered(Known dossier) {
        return dossier.course().received() == null
                && switch (dossier) {
                    case Submitted _, PaymentAsked _ -> true;
                    case WithdrawalAsked w -> !(w.before() instanceof SupplementAsked);
                    default -> false;
                };
    }

    /** NĐ 118/2025 Điều 18. */
    private static @Nullable Span whenNotTakenOverThenRecordIt(Known dossier, Setting setting) {
        Instant received = dossier.course().received();
        return received != null && dossier.course().isOnItsWay()
                ? new Span(received, justAfter(Due.handOver(received, setting)))
                : null;
    }

    /** NĐ 118/2025 Điều 19.6; none for a limit so short that there was no such day, and none after the one new date. */
    private static @Nullable Span whenDueIsNearThenRequireAnApology(Known dossier, Setting setting) {
        Deadline deadline = unexcused(dossier);
        if (deadline == null) {
            return null;
        }
        Instant apology = Due.apology(deadline.due(), setting);
        return apology.isAfter(deadline.received()) ? new Span(deadline.received(), apology) : null;
    }

    /** NĐ 118/2025 Điều 19.6. */
    private static @Nullable Span whenLateThenRecordThatNobodyApologised(Known dossier) {
        Deadline deadline = unexcused(dossier);
        return deadline == null ? null : new Span(deadline.received(), justAfter(deadline.due()));
    }

    private static @Nullable Span whenIdleThenTellTheLeader(Known dossier, Setting setting) {
        Instant last = dossier.course().trace().last();
        return dossier instanceof InProcess ? new Span(last, Due.idle(last, setting)) : null;
    }

    /** NĐ 118/2025 Điều 19.5. */
    private static @Nullable Span whenNotSupplementedThenClose(Known dossier, Setting setting) {
        Known place = dossier instanceof WithdrawalAsked w ? w.before() : dossier;
        if (!(place instanceof SupplementAsked)) {
            return null;
        }
        Instant asked = dossier.course().supplements().getLast().asked();
        return new Span(asked, justAfter(Due.closesAt(asked, setting)));
    }

    /** The deadline of a dossier that is worked on by who decides it and for whose delay nobody has apologised. */
    private static @Nullable Deadline unexcused(Known dossier) {
        Course course = dossier.course();
        return switch (dossier) {
            case Received _, InProcess _, SupplementAsked _, PaymentAsked _, WithdrawalAsked _ ->
                course.extension() == null && !course.isOnItsWay() ? course.deadline() : null;
            default -> null;
        };
    }

    private static Instant justAfter(Instant last) {
        return last.plusMillis(1);
    }

    /** The same reminder is recorded once for each time that it was about. */
    static Decision remind(Known dossier, RemindDossier c, Terms terms) {
        Course course = dossier.course();
        Span span = span(c.of(), dossier, terms.setting());
        if (span == null
                || c.stamp().recordedAt().isBefore(span.at())
                || span.at().equals(course.trace().reminded().get(c.of()))) {
            return new Refused(Reason.NOTHING_DUE);
        }
        return c.of() == Reminder.NOT_SUPPLEMENTED ? close(dossier, c) : new Happened(reminded(dossier, c, span));
    }

    private static DossierReminded reminded(Known dossier, RemindDossier c, Span span) {
        Course course = dossier.course();
        return new DossierReminded(
                c.dossier(),
                course.card(),
                c.of(),
                span.since(),
                span.at(),
                Dossier.stateOf(dossier),
                course.deadline(),
                course.officer(),
                c.stamp());
    }

    private static Decision close(Known dossier, RemindDossier c) {
        Course course = dossier.course();
        return new Happened(new DossierStopped(
                c.dossier(),
                course.card(),
                course.received(),
                course.deadline(),
                DossierStopped.Cause.NOT_SUPPLEMENTED,
                course.officer(),
                null,
                c.stamp()));
    }

    /** The same clock under the calendar of today; what it comes to is the new deadline. */
    static Decision move(Known dossier, MoveDeadline c, Terms terms) {
        Course course = dossier.course();
        Deadline before = course.deadline();
        Deadline after = terms.deadline(course);
        if (before == null
                || after == null
                || !isMoved(before, after, terms.setting().calendar())) {
            return new Refused(Reason.NOTHING_DUE);
        }
        return new Happened(new DeadlineMoved(
                c.dossier(), course.card(), before, after, Dossier.stateOf(dossier), course.officer(), c.stamp()));
    }

    /**
     * Only by a calendar that was decreed after the one it was computed with: other office hours, or another version of this program,
     * move nothing.
     */
    static boolean isMoved(Deadline before, Deadline after, WorkingCalendar calendar) {
        return calendar.follows(before.calendar()) && !before.due().equals(after.due());
    }
}
