package motcua.query.tracking;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
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
import motcua.dossier.SecretHash;
import motcua.dossier.State;
import motcua.query.platform.Write;
import org.jspecify.annotations.Nullable;

/** What a dossier shows to everybody: state, dates and office, under its code. Nothing about a person, not even an officer. */
final class TrackingCard {

    /** The name of its events' stream, for receipts; not shown. */
    static final String DOSSIER = "dossier";

    /** What code and tracking secret in force come to, by which the card is looked up; absent while none was given. Not shown. */
    static final String KEY = "key";

    static final String STATE = "state";
    static final String OFFICE = "office";
    static final String COMPETENT = "competent";
    static final String TAKEN_OVER = "takenOver";
    static final String SUBMITTED = "submitted";
    static final String RECEIVED = "received";
    static final String DUE = "due";
    static final String RESOLVED = "resolved";
    static final String RETURNED = "returned";

    private TrackingCard() {}

    /** What {@code event} does to the card of its dossier. */
    static Write write(DossierEvent event, long version) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(DOSSIER, event.dossier().toString());
        fields.put(STATE, State.after(event).name());
        fields.put(OFFICE, event.card().office().toString());
        if (event.card().competent() != null) {
            fields.put(COMPETENT, event.card().competent().toString());
        }
        addDates(fields, event);
        return new Write.Put(event.card().code().toString(), version, fields);
    }

    private static void addDates(Map<String, @Nullable Object> fields, DossierEvent event) {
        Instant at = event.stamp().counted();
        switch (event) {
            case DossierSubmitted e -> {
                put(fields, SUBMITTED, at);
                putKey(fields, e.card(), e.secret());
            }
            case DossierReceived e -> {
                put(fields, RECEIVED, e.deadline().received());
                addDue(fields, e.deadline());
                putKey(fields, e.card(), e.secret());
            }
            case DossierTakenOver e -> {
                put(fields, TAKEN_OVER, at);
                addDue(fields, e.deadline());
            }
            case DossierAssigned e -> addDue(fields, e.deadline());
            case SupplementAsked e -> addDue(fields, e.deadline());
            case SupplementProvided e -> addDue(fields, e.deadline());
            case DeadlineExtended e -> addDue(fields, e.deadline());
            case DeadlineMoved e -> addDue(fields, e.deadline());
            case DossierResolved e -> {
                addDue(fields, e.deadline());
                put(fields, RESOLVED, at);
            }
            case DossierReopened _ -> fields.put(RESOLVED, null);
            case DossierDeclined e -> putKey(fields, e.card(), e.secret());
            case SecretIssued e -> putKey(fields, e.card(), e.secret());
            case DossierReturned e -> {
                addDue(fields, e.deadline());
                put(fields, RESOLVED, e.resolved());
                put(fields, RETURNED, at);
            }
            case PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierStopped _,
                    DossierRectified _,
                    DossierReminded _,
                    CorrectionAsked _,
                    ResultCorrected _ -> {}
        }
    }

    /** No due instant while a supplement makes the clock stand still. */
    private static void addDue(Map<String, @Nullable Object> fields, @Nullable Deadline deadline) {
        fields.put(DUE, deadline == null ? null : Date.from(deadline.due()));
    }

    /** Instead of the one before, which opens nothing any more. */
    private static void putKey(Map<String, @Nullable Object> fields, Card card, @Nullable SecretHash secret) {
        if (secret != null) {
            fields.put(KEY, secret.under(card.code()));
        }
    }

    private static void put(Map<String, @Nullable Object> fields, String name, Instant at) {
        fields.put(name, Date.from(at));
    }
}
