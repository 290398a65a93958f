package motcua.command.dossier;

import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Dossier.Known;
import motcua.dossier.DossierCommand.AskPayment;
import motcua.dossier.DossierCommand.ConfirmPayment;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;

/** The clock runs on while a payment is awaited: no official text says otherwise. */
final class Payments {

    private Payments() {}

    static Decision ask(Known dossier, AskPayment c) {
        Course course = dossier.course();
        return new Happened(
                new PaymentAsked(c.dossier(), course.card(), course.deadline(), c.vnd(), course.officer(), c.stamp()));
    }

    /** The dossier goes back to where it was. */
    static Decision confirm(Dossier.PaymentAsked dossier, ConfirmPayment c) {
        Course course = dossier.course();
        return new Happened(new PaymentConfirmed(
                c.dossier(),
                course.card(),
                course.deadline(),
                dossier.vnd(),
                Dossier.stateOf(dossier.before()),
                course.officer(),
                c.stamp()));
    }
}
