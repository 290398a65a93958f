package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.FOREIGN_OFFICE;
import static motcua.dossier.Refusal.Reason.UNKNOWN_DOSSIER;
import static motcua.dossier.Refusal.Reason.UNKNOWN_PROCEDURE;

import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.Known;
import motcua.deadline.Deadline;
import motcua.dossier.Card;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.Opening;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.Intake;
import motcua.dossier.Sealed;
import motcua.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** How a dossier comes in: submitted online, received, or declined at the desk. */
final class Desk {

    private Desk() {}

    static Decision decide(Dossier dossier, Opening c, Catalogue catalogue) {
        Intake intake = c.intake();
        if (dossier instanceof Known known) {
            return carryOut(c, known.course().card(), null, catalogue);
        }
        if (intake == null) {
            return new Refused(UNKNOWN_DOSSIER);
        }
        boolean isOnline = c instanceof SubmitDossier;
        if (!isOnline && !intake.office().equals(c.stamp().actor().office())) {
            return new Refused(FOREIGN_OFFICE);
        }
        if (catalogue.procedure(intake.procedure()).isEmpty()) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Card card = cardOf(intake);
        return card == null ? needsCode(intake, c) : carryOut(c, card, intake.applicant(), catalogue);
    }

    private static Decision carryOut(Opening opening, Card card, @Nullable Sealed applicant, Catalogue catalogue) {
        return switch (opening) {
            case SubmitDossier c ->
                new Happened(new DossierSubmitted(c.dossier(), card, c.intake().applicant(), c.stamp()));
            case ReceiveDossier c -> receive(c, card, applicant, catalogue);
            case DeclineDossier c ->
                new Happened(new DossierDeclined(c.dossier(), card, applicant, c.reason(), c.stamp()));
        };
    }

    /** NĐ 118/2025 Điều 17: what is accepted gets a date at once. */
    private static Decision receive(ReceiveDossier c, Card card, @Nullable Sealed applicant, Catalogue catalogue) {
        Procedure procedure = catalogue.procedure(card.procedure()).orElse(null);
        if (procedure == null) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Instant received = c.stamp().occurredAt();
        Deadline deadline = Terms.atReception(card, received, catalogue).deadline(received, procedure.term());
        return new Happened(new DossierReceived(c.dossier(), card, applicant, deadline, c.stamp(), procedure.term()));
    }

    private static @Nullable Card cardOf(Intake intake) {
        return intake.code() == null
                ? null
                : new Card(intake.code(), intake.office(), intake.procedure(), intake.channel());
    }

    private static Decision needsCode(Intake intake, Opening c) {
        return new Decision.NeedsCode(
                c, intake.office(), LocalDate.ofInstant(c.stamp().recordedAt(), WorkingCalendar.ZONE));
    }
}
