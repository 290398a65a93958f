package motcua.command.privacy;

import java.util.EnumMap;
import java.util.Map;
import motcua.command.privacy.Place.Field;
import motcua.dossier.DossierEvent;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;

/** What stands sealed in an event. The one place that knows, so that nothing sealed is overlooked when it must be opened or erased. */
public final class SealedIn {

    private SealedIn() {}

    /** All of {@code event}. */
    static Map<Field, Sealed> all(DossierEvent event) {
        Map<Field, Sealed> all = new EnumMap<>(Field.class);
        put(all, Field.APPLICANT, applicant(event));
        put(all, Field.REASON, reason(event));
        put(all, Field.WHY_LATE, event.stamp().whyLate());
        return all;
    }

    private static void put(Map<Field, Sealed> all, Field field, @Nullable Sealed sealed) {
        if (sealed != null) {
            all.put(field, sealed);
        }
    }

    /** Who asks for something, or asked; null when {@code event} does not tell. */
    public static @Nullable Sealed applicant(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierSubmitted e -> e.applicant();
            case DossierEvent.DossierReceived e -> e.applicant();
            case DossierEvent.DossierDeclined e -> e.applicant();
            case DossierEvent.DossierRectified e -> e.applicant();
            case DossierEvent.DossierTakenOver _,
                    DossierEvent.DossierAssigned _,
                    DossierEvent.SupplementAsked _,
                    DossierEvent.SupplementProvided _,
                    DossierEvent.PaymentAsked _,
                    DossierEvent.PaymentConfirmed _,
                    DossierEvent.WithdrawalAsked _,
                    DossierEvent.WithdrawalDeclined _,
                    DossierEvent.DossierStopped _,
                    DossierEvent.DeadlineExtended _,
                    DossierEvent.DossierResolved _,
                    DossierEvent.DossierReopened _,
                    DossierEvent.DossierReturned _,
                    DossierEvent.CorrectionAsked _,
                    DossierEvent.ResultCorrected _,
                    DossierEvent.DossierReminded _,
                    DossierEvent.SecretIssued _,
                    DossierEvent.DeadlineMoved _ -> null;
        };
    }

    /** Why {@code event} was done; null when nothing was said. */
    public static @Nullable Sealed reason(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierDeclined e -> e.reason();
            case DossierEvent.DossierAssigned e -> e.reason();
            case DossierEvent.SupplementAsked e -> e.reason();
            case DossierEvent.WithdrawalAsked e -> e.reason();
            case DossierEvent.WithdrawalDeclined e -> e.reason();
            case DossierEvent.DossierStopped e -> e.reason();
            case DossierEvent.DeadlineExtended e -> e.reason();
            case DossierEvent.DossierResolved e -> e.reason();
            case DossierEvent.DossierReopened e -> e.reason();
            case DossierEvent.CorrectionAsked e -> e.reason();
            case DossierEvent.ResultCorrected e -> e.reason();
            case DossierEvent.DossierSubmitted _,
                    DossierEvent.DossierReceived _,
                    DossierEvent.DossierTakenOver _,
                    DossierEvent.SupplementProvided _,
                    DossierEvent.PaymentAsked _,
                    DossierEvent.PaymentConfirmed _,
                    DossierEvent.DossierReturned _,
                    DossierEvent.DossierRectified _,
                    DossierEvent.DossierReminded _,
                    DossierEvent.SecretIssued _,
                    DossierEvent.DeadlineMoved _ -> null;
        };
    }
}
