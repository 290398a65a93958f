package motcua.query.indicators;

import java.util.List;
import motcua.dossier.Actor;
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
import motcua.dossier.Outcome;
import motcua.dossier.Sealed;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** What one event leaves to be remembered about its dossier; nothing but the event decides it. */
final class Facts {

    private Facts() {}

    static List<Fact> of(DossierEvent event, long version) {
        Told told = new Told(event, version);
        return switch (event) {
            case DossierSubmitted _ -> List.of(told.by(Fact.Kind.OPENED), told.by(Fact.Kind.WAITING));
            case DossierReceived e -> e.applicant() == null ? List.of() : List.of(told.by(Fact.Kind.OPENED));
            case DossierDeclined e ->
                e.applicant() == null
                        ? List.of(told.by(Fact.Kind.ENDED))
                        : List.of(told.by(Fact.Kind.OPENED), told.by(Fact.Kind.ENDED));
            case DossierAssigned e -> List.of(told.of(Fact.Kind.ASSIGNED, e.to().value()));
            // Until what was missing came, the office could not accept it.
            case SupplementProvided e -> e.back() == State.SUBMITTED ? List.of(told.by(Fact.Kind.WAITING)) : List.of();
            case DossierStopped _ -> List.of(told.by(Fact.Kind.ENDED));
            case DossierResolved e -> resolved(told, e);
            case DossierTakenOver _,
                    SupplementAsked _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DeadlineExtended _,
                    DossierReopened _,
                    DossierReturned _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    DossierRectified _,
                    DossierReminded _,
                    DeadlineMoved _,
                    SecretIssued _ -> List.of();
        };
    }

    private static List<Fact> resolved(Told told, DossierResolved event) {
        Fact resolved = told.of(Fact.Kind.RESOLVED, event.by().value());
        return event.outcome() == Outcome.REFUSED
                ? List.of(resolved, told.of(Fact.Kind.ENDED, event.by().value()))
                : List.of(resolved);
    }

    /** Whose the step is, as a row of officers. */
    static String officer(Actor actor) {
        return actor.office() == null ? Cells.NOBODY : actor.login();
    }

    /** Whose data a dossier holds, if this event opened it. */
    static @Nullable String subject(DossierEvent event) {
        Sealed applicant = switch (event) {
            case DossierSubmitted e -> e.applicant();
            case DossierReceived e -> e.applicant();
            case DossierDeclined e -> e.applicant();
            case DossierTakenOver _,
                    DossierAssigned _,
                    SupplementAsked _,
                    SupplementProvided _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierStopped _,
                    DeadlineExtended _,
                    DossierResolved _,
                    DossierReopened _,
                    DossierReturned _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    DossierRectified _,
                    DossierReminded _,
                    DeadlineMoved _,
                    SecretIssued _ -> null;
        };
        return applicant == null ? null : applicant.subject();
    }

    private record Told(DossierEvent event, long version) {

        Fact by(Fact.Kind kind) {
            return of(kind, officer(event.stamp().actor()));
        }

        Fact of(Fact.Kind kind, String officer) {
            return new Fact(version, kind, event.stamp().recordedAt(), officer);
        }
    }
}
