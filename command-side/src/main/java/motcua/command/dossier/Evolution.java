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
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.OfficerId;
import org.jspecify.annotations.Nullable;

/** What each event makes of a dossier. Never refuses: what happened, happened. */
final class Evolution {

    private final @Nullable Known before;
    private final Course course;
    private final Instant at;
    private final long version;

    private Evolution(Dossier before, DossierEvent event, long version) {
        this.before = before instanceof Known known ? known : null;
        this.course = this.before == null ? opened(event) : this.before.course();
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
        return Course.of(event.card(), submitter);
    }

    private Dossier after(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted _ -> new Submitted(course);
            case DossierDeclined _ -> new Declined(course);
            case DossierReceived e -> new Received(course.received(at, e.deadline(), e.term()));
            case DossierAssigned e -> new InProcess(course.with(e.deadline(), e.to()), e.to());
            case DossierEvent.SupplementAsked e ->
                new SupplementAsked(
                        course.asked(e.stamp().recordedAt(), version).with(e.deadline(), e.officer()), known());
            case SupplementProvided e -> provided(e);
            case DossierEvent.PaymentAsked e -> new PaymentAsked(course, e.vnd(), known());
            case PaymentConfirmed _, WithdrawalDeclined _ -> back();
            case DossierEvent.WithdrawalAsked _ -> new WithdrawalAsked(course, known());
            case DossierStopped _ -> new Stopped(course);
            case DeadlineExtended e -> extended(e);
            case DossierResolved e -> new Resolved(course.with(e.deadline(), e.by()), at);
            case DossierReopened e -> new InProcess(course.with(e.deadline(), e.officer()), e.officer());
            case DossierReturned _, ResultCorrected _ -> new Returned(course, null);
            case CorrectionAsked e -> new Returned(course, e.correctionDue());
        };
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

    private Dossier provided(SupplementProvided event) {
        Course after = course.provided(at, version).with(event.deadline(), event.officer());
        return at(event.back(), after);
    }

    /** The new date holds wherever the dossier stands; a payment goes on to be awaited. */
    private Dossier extended(DeadlineExtended event) {
        Course after =
                course.extended(new Extension(event.workingDays(), version)).with(event.deadline(), course.officer());
        return known() instanceof PaymentAsked asked
                ? new PaymentAsked(after, asked.vnd(), at(Dossier.stateOf(asked.before()), after))
                : at(event.in(), after);
    }

    private static Known at(motcua.dossier.State state, Course course) {
        OfficerId officer = course.officer();
        return switch (state) {
            case SUBMITTED -> new Submitted(course);
            case IN_PROCESS -> new InProcess(course, Objects.requireNonNull(officer));
            case RECEIVED -> new Received(course);
            default -> throw new IllegalStateException("no dossier goes on in " + state);
        };
    }
}
