package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.FOREIGN_OFFICE;
import static motcua.dossier.Refusal.Reason.UNKNOWN_DOSSIER;
import static motcua.dossier.Refusal.Reason.UNKNOWN_PROCEDURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.Known;
import motcua.deadline.Deadline;
import motcua.dossier.Card;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.IssueSecret;
import motcua.dossier.DossierCommand.Opening;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierCommand.TakeOverDossier;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.Intake;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Waited;
import motcua.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** How a dossier comes in: submitted online, received, declined at the desk, or taken over from another one. */
final class Desk {

    private Desk() {}

    /** What only the first event of a dossier carries; nothing of it for one that is open already. */
    private record Given(
            @Nullable Sealed applicant, @Nullable SecretHash secret) {
        static final Given NOTHING = new Given(null, null);

        static Given by(Intake intake) {
            return new Given(intake.applicant(), intake.secret());
        }
    }

    static Decision decide(Dossier dossier, Opening c, Catalogue catalogue) {
        Intake intake = c.intake();
        if (dossier instanceof Known known) {
            Waited waited = Terms.of(known.course(), catalogue).waited(known);
            return carryOut(c, known.course().card(), Given.NOTHING, waited, catalogue);
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
        return card == null ? needsCode(intake, c) : carryOut(c, card, Given.by(intake), null, catalogue);
    }

    private static Decision carryOut(
            Opening opening, Card card, Given given, @Nullable Waited waited, Catalogue catalogue) {
        return switch (opening) {
            case SubmitDossier c ->
                new Happened(
                        new DossierSubmitted(c.dossier(), card, c.intake().applicant(), c.stamp(), given.secret()));
            case ReceiveDossier c -> receive(c, card, given, waited, catalogue);
            case DeclineDossier c ->
                new Happened(new DossierDeclined(
                        c.dossier(), card, given.applicant(), c.reason(), c.stamp(), waited, given.secret()));
        };
    }

    /** NĐ 118/2025 Điều 17: what is accepted gets a date at once. */
    private static Decision receive(
            ReceiveDossier c, Card card, Given given, @Nullable Waited waited, Catalogue catalogue) {
        Procedure procedure = catalogue.procedure(card.procedure()).orElse(null);
        if (procedure == null) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Instant received = c.stamp().occurredAt();
        Card told = card.decidedBy(card.office().equals(c.competent()) ? null : c.competent());
        Deadline deadline = Terms.atReception(told, received, catalogue).deadline(received, procedure.term());
        return new Happened(new DossierReceived(
                c.dossier(), told, given.applicant(), deadline, c.stamp(), procedure.term(), waited, given.secret()));
    }

    /** NĐ 309/2026 Điều 8: where the rules of its reception say so, the clock starts now. */
    static Decision takeOver(Known dossier, TakeOverDossier c, Terms terms) {
        Course course = dossier.course();
        Deadline before = course.running();
        Deadline after = terms.deadline(course.takenOver(c.stamp().occurredAt(), before));
        return new Happened(new DossierTakenOver(
                c.dossier(),
                course.card(),
                before,
                Objects.requireNonNull(after),
                Dossier.stateOf(dossier),
                c.stamp()));
    }

    /** Another secret instead of the one before: possible as long as anybody remembers the dossier. */
    static Decision issueSecret(Known dossier, IssueSecret c) {
        Course course = dossier.course();
        return new Happened(new SecretIssued(
                c.dossier(),
                course.card(),
                c.secret(),
                Dossier.stateOf(dossier),
                course.deadline(),
                course.officer(),
                c.stamp()));
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
