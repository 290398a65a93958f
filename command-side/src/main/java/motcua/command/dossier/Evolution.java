package motcua.command.dossier;

import java.time.Instant;
import java.util.Objects;
import motcua.command.dossier.Dossier.Declined;
import motcua.command.dossier.Dossier.InProcess;
import motcua.command.dossier.Dossier.Known;
import motcua.command.dossier.Dossier.PaymentAsked;
import motcua.command.dossier.Dossier.Received;
import motcua.command.dossier.Dossier.Resolved;
import motcua.command.dossier.Dossier.Returned;
import motcua.command.dossier.Dossier.Stopped;
import motcua.command.dossier.Dossier.Submitted;
import motcua.command.dossier.Dossier.SupplementAsked;
import motcua.command.dossier.Dossier.WithdrawalAsked;
import motcua.deadline.Extension;
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
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** What each event makes of a dossier. Never refuses: what happened, happened. */
final class Evolution {

    private final @Nullable Known before;
    private final Course course;
    private final Instant at;
    private final long version;

    private Evolution(Dossier before, DossierEvent event, long version) {
        this.before = before instanceof Known known ? known : null;
        this.course = this.before == null ? opened(event) : stepped(this.before.course(), event);
        this.at = event.stamp().occurredAt();
        this.version = version;
    }

    /** The state after {@code event}, which made {@code version} of the dossier. */
    static Dossier evolve(Dossier before, DossierEvent event, long version) {
        return new Evolution(before, event, version).after(event);
    }

    private static Course opened(DossierEvent event) {
        String submitter =
                event instanceof DossierSubmitted ? event.stamp().actor().login() : null;
        return Course.of(event.card(), submitter, event.stamp().recordedAt());
    }

    /** What the house notices is no step of anybody; a new secret or corrected data of a person is no work on what they ask for. */
    private static Course stepped(Course course, DossierEvent event) {
        boolean isNoWork = event instanceof DossierReminded
                || event instanceof DeadlineMoved
                // Whoever is idle is idle however often the citizen's secret is lost.
                || event instanceof SecretIssued
                || event instanceof DossierRectified;
        return isNoWork
                ? course
                : course.with(course.trace().stepped(event.stamp().recordedAt()));
    }

    private Dossier after(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted _ -> new Submitted(course);
            case DossierDeclined _ -> new Declined(course);
            case DossierReceived e -> new Received(course.received(e.card(), at, e.deadline(), e.term()));
            case DossierTakenOver e -> carrying(known(), course.takenOver(at, e.deadline()));
            case DossierAssigned e -> new InProcess(course.with(e.deadline(), e.to()), e.to());
            case DossierEvent.SupplementAsked e ->
                new SupplementAsked(
                        course.asked(e.stamp().recordedAt(), version).with(e.deadline(), e.officer()), known());
            case SupplementProvided e -> provided(e);
            case DossierEvent.PaymentAsked e -> new PaymentAsked(course, e.vnd(), known());
            case PaymentConfirmed _, WithdrawalDeclined _ -> carrying(back(), course);
            case DossierEvent.WithdrawalAsked _ -> new WithdrawalAsked(course, known());
            case DossierStopped _ -> new Stopped(course);
            case DeadlineExtended e ->
                carrying(
                        known(),
                        course.extended(new Extension(e.workingDays(), version)).with(e.deadline(), course.officer()));
            case DossierResolved e ->
                new Resolved(course.with(e.deadline(), e.by()), e.stamp().counted(), e.handled());
            case DossierReopened e -> new InProcess(course.with(e.deadline(), e.officer()), e.officer());
            case DossierReturned _, ResultCorrected _ -> new Returned(course, null);
            case CorrectionAsked e -> new Returned(course, e.correctionDue());
            case DossierReminded e ->
                carrying(known(), course.with(course.trace().reminded(e.of(), e.at())));
            case DeadlineMoved e -> carrying(known(), course.with(e.deadline(), course.officer()));
            case SecretIssued _ -> known();
            case DossierRectified _ -> carrying(known(), course);
        };
    }

    private Known provided(SupplementProvided event) {
        Course after = course.provided(at, version).with(event.deadline(), event.officer());
        Course.Trace trace = course.trace().waitingSince(event.stamp().recordedAt());
        return in(event.back(), event.back() == State.SUBMITTED ? after.with(trace) : after);
    }

    private Known known() {
        return Objects.requireNonNull(before);
    }

    /** Where the dossier stood before something was awaited. */
    private Known back() {
        return switch (known()) {
            case PaymentAsked p -> p.before();
            case WithdrawalAsked w -> w.before();
            case Known other -> other;
        };
    }

    /** {@code dossier} with what it carries by now, also where it will go back to. */
    private static Known carrying(Known dossier, Course course) {
        return switch (dossier) {
            case Submitted _ -> new Submitted(course);
            case Declined _ -> new Declined(course);
            case Received _ -> new Received(course);
            case InProcess p -> new InProcess(course, p.officer());
            case SupplementAsked s -> new SupplementAsked(course, carrying(s.before(), course));
            case PaymentAsked p -> new PaymentAsked(course, p.vnd(), carrying(p.before(), course));
            case WithdrawalAsked w -> new WithdrawalAsked(course, carrying(w.before(), course));
            case Stopped _ -> new Stopped(course);
            case Resolved r -> new Resolved(course, r.resolved(), r.handled());
            case Returned r -> new Returned(course, r.correctionDue());
        };
    }

    private static Known in(State state, Course course) {
        return switch (state) {
            case SUBMITTED -> new Submitted(course);
            case IN_PROCESS -> new InProcess(course, Objects.requireNonNull(course.officer()));
            case RECEIVED -> new Received(course);
            default -> throw new IllegalStateException("no supplement leads to " + state);
        };
    }
}
