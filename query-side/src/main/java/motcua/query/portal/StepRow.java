package motcua.query.portal;

import java.time.Instant;
import java.util.Date;
import motcua.deadline.Deadline;
import motcua.dossier.Card;
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
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.platform.events.StoredNames;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One step of a dossier as it stands in the view; what is not known is left out. */
final class StepRow {

    static final String TEXT = "text";
    static final String BY = "by";
    static final String OFFICE = "office";
    static final String AT = "at";
    static final String STATE = "state";
    static final String START = "start";
    static final String END = "end";

    private StepRow() {}

    /** What the portal is told of {@code event}; nothing about the citizen, not even the login. */
    static Document of(DossierEvent event) {
        Document step = new Document(TEXT, text(event))
                .append(AT, Date.from(event.stamp().counted()))
                .append(STATE, State.after(event).portalCode());
        add(step, BY, by(event));
        add(step, OFFICE, office(event.card(), event.stamp()));
        addTerm(step, event);
        return step;
    }

    /** The key of its text. */
    static String text(DossierEvent event) {
        String name = StoredNames.of(event.getClass());
        return switch (event) {
            case DossierResolved e -> name + "." + e.outcome();
            case DossierStopped e -> name + "." + e.cause();
            case DossierReminded e -> name + "." + e.of();
            case DossierSubmitted _,
                    DossierReceived _,
                    DossierDeclined _,
                    DossierTakenOver _,
                    DossierAssigned _,
                    SupplementAsked _,
                    SupplementProvided _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DeadlineExtended _,
                    DeadlineMoved _,
                    DossierRectified _,
                    DossierReopened _,
                    DossierReturned _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    SecretIssued _ -> name;
        };
    }

    /** Officers' names are public (NĐ 118/2025 Điều 9.8); without an office it is a citizen, the house or a typist. */
    private static @Nullable String by(DossierEvent event) {
        if (event instanceof DossierResolved resolved) {
            return resolved.by().toString();
        }
        var actor = event.stamp().actor();
        return actor.office() == null ? null : actor.login();
    }

    /** The line of a register tells of a step at the office whose register it is. */
    private static @Nullable OfficeId office(Card card, Stamp stamp) {
        return stamp.line() == null ? stamp.actor().office() : card.office();
    }

    private static void addTerm(Document step, DossierEvent event) {
        switch (event) {
            case DossierSubmitted _, DossierDeclined _, DossierStopped _ -> {}
            case DossierReceived e -> addTerm(step, e.deadline());
            case DossierTakenOver e -> addTerm(step, e.deadline());
            case DossierAssigned e -> addTerm(step, e.deadline());
            case SupplementAsked e -> addTerm(step, e.deadline());
            case SupplementProvided e -> addTerm(step, e.deadline());
            case PaymentAsked e -> addTerm(step, e.deadline());
            case PaymentConfirmed e -> addTerm(step, e.deadline());
            case WithdrawalAsked e -> addTerm(step, e.deadline());
            case WithdrawalDeclined e -> addTerm(step, e.deadline());
            case DeadlineExtended e -> addTerm(step, e.deadline());
            case DeadlineMoved e -> addTerm(step, e.deadline());
            case DossierRectified e -> addTerm(step, e.deadline());
            case DossierReminded e -> addTerm(step, e.deadline());
            case SecretIssued e -> addTerm(step, e.deadline());
            case DossierResolved e -> addTerm(step, e.deadline());
            case DossierReopened e -> addTerm(step, e.deadline());
            case DossierReturned e -> addTerm(step, e.deadline());
            // A correction has a limit of its own, which starts when it is asked for (NĐ 118/2025 Điều 23).
            case CorrectionAsked e -> addTerm(step, e.stamp().counted(), e.correctionDue());
            case ResultCorrected e -> add(step, END, Date.from(e.correctionDue()));
        }
    }

    private static void addTerm(Document step, @Nullable Deadline deadline) {
        if (deadline != null) {
            addTerm(step, deadline.received(), deadline.due());
        }
    }

    private static void addTerm(Document step, Instant start, Instant end) {
        step.append(START, Date.from(start)).append(END, Date.from(end));
    }

    private static void add(Document step, String name, @Nullable Object value) {
        if (value instanceof Date) {
            step.append(name, value);
        } else if (value != null) {
            step.append(name, value.toString());
        }
    }
}
