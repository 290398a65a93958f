package motcua.query.portal;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import motcua.deadline.Deadline;
import motcua.dossier.Channel;
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
import motcua.dossier.State;
import motcua.query.platform.Write;
import org.jspecify.annotations.Nullable;

/** One dossier as it stands in the view. Instants are those that statistics use, see {@code Stamp.counted}. */
final class DossierRow {

    static final String CODE = "code";
    static final String PROCEDURE = "procedure";
    static final String OFFICE = "office";
    static final String CHANNEL = "channel";
    static final String STATE = "state";
    static final String SUBMITTED = "submitted";
    static final String RECEIVED = "received";
    static final String DUE = "due";
    static final String RESOLVED = "resolved";
    static final String RETURNED = "returned";

    /** Stands before the version in the name of a step's field: written twice, it is the same. */
    static final String STEP = "s";

    private DossierRow() {}

    /** What {@code event} does to the row of its dossier. */
    static Write write(DossierEvent event, long version) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(CODE, event.card().code().toString());
        fields.put(PROCEDURE, event.card().procedure().toString());
        fields.put(OFFICE, event.card().office().toString());
        fields.put(CHANNEL, portalCode(event.card().channel()));
        fields.put(STATE, State.after(event).portalCode());
        fields.put(STEP + version, StepRow.of(event));
        addDates(fields, event, event.stamp().counted());
        return new Write.Put(event.dossier().toString(), version, fields);
    }

    private static void addDates(Map<String, @Nullable Object> fields, DossierEvent event, Instant at) {
        switch (event) {
            case DossierSubmitted _ -> put(fields, SUBMITTED, at);
            case DossierReceived e -> {
                put(fields, RECEIVED, at);
                putDue(fields, e.deadline());
            }
            case DossierTakenOver e -> putDue(fields, e.deadline());
            case DossierAssigned e -> putDue(fields, e.deadline());
            case SupplementAsked e -> putDue(fields, e.deadline());
            case SupplementProvided e -> putDue(fields, e.deadline());
            case DeadlineExtended e -> putDue(fields, e.deadline());
            case DeadlineMoved e -> putDue(fields, e.deadline());
            case DossierResolved e -> {
                putDue(fields, e.deadline());
                put(fields, RESOLVED, at);
            }
            case DossierReopened e -> {
                putDue(fields, e.deadline());
                fields.put(RESOLVED, null);
            }
            case DossierReturned e -> {
                putDue(fields, e.deadline());
                put(fields, RESOLVED, e.resolved());
                put(fields, RETURNED, at);
            }
            // What they say of a deadline has been said before; a dossier that ends here keeps the date it was given.
            case DossierDeclined _,
                    DossierRectified _,
                    DossierReminded _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierStopped _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    SecretIssued _ -> {}
        }
    }

    private static void putDue(Map<String, @Nullable Object> fields, @Nullable Deadline deadline) {
        fields.put(DUE, deadline == null ? null : Date.from(deadline.due()));
    }

    private static void put(Map<String, @Nullable Object> fields, String name, Instant at) {
        fields.put(name, Date.from(at));
    }

    /** KenhThucHien. */
    static int portalCode(Channel channel) {
        return switch (channel) {
            case COUNTER -> 1;
            case ONLINE -> 2;
            case POST -> 3;
        };
    }
}
