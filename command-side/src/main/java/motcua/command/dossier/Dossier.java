package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.ALREADY_ASSIGNED;
import static motcua.dossier.Refusal.Reason.ALREADY_RECEIVED;
import static motcua.dossier.Refusal.Reason.ALREADY_RESOLVED;
import static motcua.dossier.Refusal.Reason.ALREADY_RETURNED;
import static motcua.dossier.Refusal.Reason.FOREIGN_OFFICE;
import static motcua.dossier.Refusal.Reason.NOT_IN_YOUR_HANDS;
import static motcua.dossier.Refusal.Reason.NOT_YET_ASSIGNED;
import static motcua.dossier.Refusal.Reason.NOT_YET_RECEIVED;
import static motcua.dossier.Refusal.Reason.NOT_YET_RESOLVED;
import static motcua.dossier.Refusal.Reason.UNKNOWN_DOSSIER;
import static motcua.dossier.Refusal.Reason.UNKNOWN_PROCEDURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.NeedsCode;
import motcua.command.dossier.Decision.Refused;
import motcua.deadline.Deadline;
import motcua.deadline.Run;
import motcua.dossier.Card;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Sealed;
import motcua.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** The rules of one dossier, as two pure functions over its state. */
sealed interface Dossier {

    record Unknown() implements Dossier {}

    record Submitted(Card card) implements Dossier {}

    record Received(Card card, Deadline deadline) implements Dossier {}

    record InProcess(Card card, Deadline deadline, OfficerId officer) implements Dossier {}

    record Resolved(Card card, Deadline deadline, Instant resolved) implements Dossier {}

    record Returned(Card card, Deadline deadline) implements Dossier {}

    /** What follows from {@code command}, given the facts in {@code catalogue}. */
    static Decision decide(Dossier dossier, DossierCommand command, Catalogue catalogue) {
        Card card = dossier.card();
        if (card != null && !isOfOffice(command, card.office())) {
            return new Refused(FOREIGN_OFFICE);
        }
        return switch (command) {
            case SubmitDossier c -> submit(dossier, c, catalogue);
            case ReceiveDossier c -> receive(dossier, c, catalogue);
            case AssignDossier c -> assign(dossier, c);
            case ResolveDossier c -> resolve(dossier, c);
            case ReturnResult c -> giveBack(dossier, c);
        };
    }

    private static Decision submit(Dossier dossier, SubmitDossier c, Catalogue catalogue) {
        if (!(dossier instanceof Unknown)) {
            return new Refused(ALREADY_RECEIVED);
        }
        if (catalogue.procedure(c.intake().procedure()).isEmpty()) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Card card = cardOf(c.intake());
        return card == null
                ? needsCode(c.intake(), c)
                : new Happened(
                        new DossierSubmitted(c.dossier(), card, c.intake().applicant(), c.stamp()));
    }

    /** NĐ 118/2025 Điều 17: what is accepted at the counter gets a code and a date at once. */
    private static Decision receive(Dossier dossier, ReceiveDossier c, Catalogue catalogue) {
        return switch (dossier) {
            case Unknown u when c.intake() == null -> new Refused(UNKNOWN_DOSSIER);
            case Unknown u -> takeIn(c, c.intake(), catalogue);
            case Submitted s -> accept(c, s.card(), null, catalogue);
            case Received r -> new Refused(ALREADY_RECEIVED);
            case InProcess p -> new Refused(ALREADY_RECEIVED);
            case Resolved r -> new Refused(ALREADY_RECEIVED);
            case Returned r -> new Refused(ALREADY_RECEIVED);
        };
    }

    private static Decision takeIn(ReceiveDossier c, Intake intake, Catalogue catalogue) {
        if (!isOfOffice(c, intake.office())) {
            return new Refused(FOREIGN_OFFICE);
        }
        if (catalogue.procedure(intake.procedure()).isEmpty()) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Card card = cardOf(intake);
        return card == null ? needsCode(intake, c) : accept(c, card, intake.applicant(), catalogue);
    }

    private static Decision accept(ReceiveDossier c, Card card, @Nullable Sealed applicant, Catalogue catalogue) {
        Procedure procedure = catalogue.procedure(card.procedure()).orElse(null);
        if (procedure == null) {
            return new Refused(UNKNOWN_PROCEDURE);
        }
        Instant accepted = c.stamp().occurredAt();
        Deadline deadline = Run.of(accepted, procedure.term(), catalogue.setting(card.office(), accepted))
                .deadline()
                .orElseThrow();
        return new Happened(new DossierReceived(c.dossier(), card, applicant, deadline, c.stamp()));
    }

    private static Decision assign(Dossier dossier, AssignDossier c) {
        return switch (dossier) {
            case Unknown u -> new Refused(UNKNOWN_DOSSIER);
            case Submitted s -> new Refused(NOT_YET_RECEIVED);
            case Received r ->
                new Happened(new DossierAssigned(c.dossier(), r.card(), r.deadline(), c.to(), null, c.stamp()));
            case InProcess p -> new Refused(ALREADY_ASSIGNED);
            case Resolved r -> new Refused(ALREADY_RESOLVED);
            case Returned r -> new Refused(ALREADY_RETURNED);
        };
    }

    private static Decision resolve(Dossier dossier, ResolveDossier c) {
        return switch (dossier) {
            case Unknown u -> new Refused(UNKNOWN_DOSSIER);
            case Submitted s -> new Refused(NOT_YET_RECEIVED);
            case Received r -> new Refused(NOT_YET_ASSIGNED);
            case InProcess p when !isInHandsOf(p, c) -> new Refused(NOT_IN_YOUR_HANDS);
            case InProcess p ->
                new Happened(
                        new DossierResolved(c.dossier(), p.card(), p.deadline(), p.officer(), c.outcome(), c.stamp()));
            case Resolved r -> new Refused(ALREADY_RESOLVED);
            case Returned r -> new Refused(ALREADY_RETURNED);
        };
    }

    private static Decision giveBack(Dossier dossier, ReturnResult c) {
        return switch (dossier) {
            case Unknown u -> new Refused(UNKNOWN_DOSSIER);
            case Submitted s -> new Refused(NOT_YET_RECEIVED);
            case Received r -> new Refused(NOT_YET_RESOLVED);
            case InProcess p -> new Refused(NOT_YET_RESOLVED);
            case Resolved r ->
                new Happened(new DossierReturned(c.dossier(), r.card(), r.deadline(), r.resolved(), c.stamp()));
            case Returned r -> new Refused(ALREADY_RETURNED);
        };
    }

    /** The state after {@code event}; never refuses. */
    static Dossier evolve(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> new Submitted(e.card());
            case DossierReceived e -> new Received(e.card(), e.deadline());
            case DossierAssigned e -> new InProcess(e.card(), e.deadline(), e.to());
            case DossierResolved e ->
                new Resolved(e.card(), e.deadline(), e.stamp().occurredAt());
            case DossierReturned e -> new Returned(e.card(), e.deadline());
        };
    }

    /** The commands that this state would take, by simple name. */
    static Set<String> possible(Dossier dossier) {
        return switch (dossier) {
            case Unknown u -> Set.of("SubmitDossier", "ReceiveDossier");
            case Submitted s -> Set.of("ReceiveDossier");
            case Received r -> Set.of("AssignDossier");
            case InProcess p -> Set.of("ResolveDossier");
            case Resolved r -> Set.of("ReturnResult");
            case Returned r -> Set.of();
        };
    }

    /** What the dossier is about; null while nobody knows it. */
    default @Nullable Card card() {
        return switch (this) {
            case Unknown u -> null;
            case Submitted(Card card) -> card;
            case Received(Card card, Deadline d) -> card;
            case InProcess(Card card, Deadline d, OfficerId o) -> card;
            case Resolved(Card card, Deadline d, Instant i) -> card;
            case Returned(Card card, Deadline d) -> card;
        };
    }

    private static @Nullable Card cardOf(Intake intake) {
        return intake.code() == null
                ? null
                : new Card(intake.code(), intake.office(), intake.procedure(), intake.channel());
    }

    private static NeedsCode needsCode(Intake intake, DossierCommand c) {
        return new NeedsCode(intake.office(), LocalDate.ofInstant(c.stamp().recordedAt(), WorkingCalendar.ZONE));
    }

    private static boolean isOfOffice(DossierCommand command, OfficeId office) {
        return office.equals(command.stamp().actor().office());
    }

    private static boolean isInHandsOf(InProcess dossier, ResolveDossier c) {
        return dossier.officer().value().equals(c.stamp().actor().login());
    }
}
