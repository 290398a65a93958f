package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.CORRECTION_PENDING;
import static motcua.dossier.Refusal.Reason.NO_CORRECTION_PENDING;
import static motcua.dossier.Refusal.Reason.OWN_DECISION;

import java.time.Instant;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.Resolved;
import motcua.command.dossier.Dossier.Returned;
import motcua.dossier.DossierCommand.AskCorrection;
import motcua.dossier.DossierCommand.CorrectResult;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.OfficerId;

/** How a result goes out, and what is done when it was wrong (NĐ 118/2025 Điều 23). */
final class Returning {

    private Returning() {}

    static Decision giveBack(Resolved dossier, ReturnResult c) {
        Course course = dossier.course();
        return new Happened(
                new DossierReturned(c.dossier(), course.card(), course.running(), dossier.resolved(), c.stamp()));
    }

    static Decision askCorrection(Returned dossier, AskCorrection c, Terms terms) {
        if (dossier.correctionDue() != null) {
            return new Refused(CORRECTION_PENDING);
        }
        Course course = dossier.course();
        Instant due = terms.correctionDue(c.stamp().occurredAt());
        return new Happened(
                new CorrectionAsked(c.dossier(), course.card(), course.running(), due, c.reason(), c.stamp()));
    }

    /** By somebody else than who decided: nobody judges whether their own mistake is mended. */
    static Decision correct(Returned dossier, CorrectResult c) {
        Instant due = dossier.correctionDue();
        if (due == null) {
            return new Refused(NO_CORRECTION_PENDING);
        }
        Course course = dossier.course();
        OfficerId decided = course.officer();
        if (decided != null && decided.value().equals(c.stamp().actor().login())) {
            return new Refused(OWN_DECISION);
        }
        return new Happened(
                new ResultCorrected(c.dossier(), course.card(), course.running(), due, c.reason(), c.stamp()));
    }
}
