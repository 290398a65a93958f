package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.ALREADY_ASSIGNED;
import static motcua.dossier.Refusal.Reason.ALREADY_EXTENDED;
import static motcua.dossier.Refusal.Reason.EXTENSION_TOO_LATE;
import static motcua.dossier.Refusal.Reason.NOT_YET_RECEIVED;
import static motcua.dossier.Refusal.Reason.REASON_REQUIRED;

import java.util.Objects;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.Known;
import motcua.command.dossier.Dossier.Resolved;
import motcua.deadline.Deadline;
import motcua.deadline.Extension;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ExtendDeadline;
import motcua.dossier.DossierCommand.RectifyDossier;
import motcua.dossier.DossierCommand.ReopenDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierRectified;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.TakenBack;

/** What those who work on a received dossier do: hand it over, give it a new date, decide, take the decision back. */
final class Handling {

    private Handling() {}

    /** NĐ 118/2025 Điều 18; each hand-over names giver and receiver. */
    static Decision assign(Known dossier, AssignDossier c) {
        Course course = dossier.course();
        OfficerId from = course.officer();
        if (c.to().equals(from)) {
            return new Refused(ALREADY_ASSIGNED);
        }
        if (from != null && c.reason() == null) {
            return new Refused(REASON_REQUIRED);
        }
        return new Happened(
                new DossierAssigned(c.dossier(), course.card(), course.running(), c.to(), from, c.stamp(), c.reason()));
    }

    /**
     * NĐ 118/2025 Điều 19.6: an apology with a new date, once, at least a day before the deadline. When it was told is when it was
     * written down, for nobody may apologise in arrears.
     */
    static Decision extend(Known dossier, ExtendDeadline c, Terms terms) {
        Course course = dossier.course();
        Deadline before = course.deadline();
        if (before == null) {
            return new Refused(NOT_YET_RECEIVED);
        }
        if (course.extension() != null || terms.rule().extensions().atMost() == 0) {
            return new Refused(ALREADY_EXTENDED);
        }
        if (terms.isTooLateToExtend(course, c.stamp().recordedAt())) {
            return new Refused(EXTENSION_TOO_LATE);
        }
        Deadline after = terms.deadline(course.extended(new Extension(c.workingDays(), 0)));
        return new Happened(new DeadlineExtended(
                c.dossier(),
                course.card(),
                before,
                Objects.requireNonNull(after),
                c.workingDays(),
                Dossier.stateOf(dossier),
                course.officer(),
                c.reason(),
                c.stamp()));
    }

    /** NĐ 118/2025 Điều 19: a refusal says why. */
    static Decision resolve(Known dossier, ResolveDossier c, Terms terms) {
        Course course = dossier.course();
        Deadline deadline = course.deadline();
        if (deadline == null) {
            return new Refused(NOT_YET_RECEIVED);
        }
        if (c.outcome() == Outcome.REFUSED && c.reason() == null) {
            return new Refused(REASON_REQUIRED);
        }
        OfficerId by = new OfficerId(c.stamp().actor().login());
        return new Happened(new DossierResolved(
                c.dossier(),
                course.card(),
                deadline,
                by,
                c.outcome(),
                c.stamp(),
                c.reason(),
                terms.handled(course, c.stamp().counted())));
    }

    /** The one who decided has it again; what was decided counts no more. */
    static Decision reopen(Resolved dossier, ReopenDossier c) {
        Course course = dossier.course();
        return new Happened(new DossierReopened(
                c.dossier(),
                course.card(),
                course.running(),
                Objects.requireNonNull(course.officer()),
                c.reason(),
                c.stamp(),
                new TakenBack(dossier.resolved(), dossier.handled())));
    }

    /** Also when it is over: what is wrong about somebody is put right as long as it is kept. */
    static Decision rectify(Known dossier, RectifyDossier c) {
        Course course = dossier.course();
        return new Happened(new DossierRectified(
                c.dossier(),
                course.card(),
                c.applicant(),
                Dossier.stateOf(dossier),
                course.deadline(),
                course.officer(),
                c.stamp()));
    }
}
