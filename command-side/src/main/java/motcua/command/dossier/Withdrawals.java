package motcua.command.dossier;

import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Dossier.Known;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.DeclineWithdrawal;
import motcua.dossier.DossierCommand.GrantWithdrawal;
import motcua.dossier.DossierCommand.StopDossier;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierStopped.Cause;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;

/** How a dossier ends without a decision: the citizen wants it back, or the office stops (NĐ 118/2025 Điều 21, 19.5). */
final class Withdrawals {

    private Withdrawals() {}

    static Decision ask(Known dossier, AskWithdrawal c) {
        Course course = dossier.course();
        return new Happened(new WithdrawalAsked(
                c.dossier(), course.card(), course.deadline(), course.officer(), c.reason(), c.stamp()));
    }

    static Decision grant(Dossier.WithdrawalAsked dossier, GrantWithdrawal c) {
        return stopped(dossier, c, Cause.WITHDRAWN, null);
    }

    static Decision decline(Dossier.WithdrawalAsked dossier, DeclineWithdrawal c) {
        Course course = dossier.course();
        return new Happened(new WithdrawalDeclined(
                c.dossier(),
                course.card(),
                course.deadline(),
                Dossier.stateOf(dossier.before()),
                course.officer(),
                c.reason(),
                c.stamp()));
    }

    static Decision stop(Known dossier, StopDossier c, Terms terms) {
        boolean isUnsupplemented = dossier instanceof Dossier.SupplementAsked
                && terms.isOverdue(dossier.course(), c.stamp().recordedAt());
        return stopped(dossier, c, isUnsupplemented ? Cause.NOT_SUPPLEMENTED : Cause.STOPPED, c.reason());
    }

    private static Decision stopped(Known dossier, DossierCommand c, Cause cause, @Nullable Sealed reason) {
        Course course = dossier.course();
        return new Happened(new DossierStopped(
                c.dossier(),
                course.card(),
                course.received(),
                course.deadline(),
                cause,
                course.officer(),
                reason,
                c.stamp()));
    }
}
