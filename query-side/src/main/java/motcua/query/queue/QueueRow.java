package motcua.query.queue;

import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.deadline.Deadline;
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
import motcua.dossier.OfficerId;
import motcua.dossier.State;
import motcua.platform.events.StoredNames;
import motcua.query.platform.Census;
import motcua.query.platform.Write;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One dossier that somebody still has to do something about, as it stands in the view. */
final class QueueRow {

    static final String OFFICE = "office";
    static final String OFFICER = "officer";
    static final String CODE = "code";
    static final String PROCEDURE = "procedure";
    static final String CHANNEL = "channel";
    static final String STATE = "state";
    static final String RECEIVED = "received";
    static final String DUE = "due";

    /** What the row is sorted by, and nothing else: one string, so that a page is one range on one index field. */
    static final String KEY = "key";

    /** A page of an office, a page of an officer, the counts of an office. */
    static final List<Bson> INDEXES =
            List.of(ascending(OFFICE, KEY), ascending(OFFICER, KEY), ascending(OFFICE, STATE, DUE));

    /** Where an officer has something to do on it. */
    private static final Set<State> HELD = EnumSet.of(State.RECEIVED, State.IN_PROCESS, State.PAYMENT_ASKED);

    private QueueRow() {}

    /**
     * What {@code event} does to the queue. An officer is through with a dossier once it is resolved, and has nothing to do on it
     * while the citizen has to bring something or wants it back.
     */
    static Write write(DossierEvent event, long version) {
        Instant at = event.stamp().counted();
        return switch (event) {
            case DossierSubmitted _ -> put(event, version, null, null, at);
            case DossierReceived e ->
                put(e, version, e.deadline(), null, e.deadline().due());
            case DossierTakenOver e ->
                put(e, version, e.deadline(), null, e.deadline().due());
            case DossierAssigned e ->
                put(e, version, e.deadline(), e.to(), e.deadline().due());
            case SupplementAsked e -> put(e, version, e.deadline(), null, at);
            case SupplementProvided e -> running(e, version, e.deadline(), e.officer());
            case PaymentAsked e -> running(e, version, e.deadline(), e.officer());
            case PaymentConfirmed e -> running(e, version, e.deadline(), e.officer());
            case WithdrawalAsked e -> running(e, version, e.deadline(), null);
            case WithdrawalDeclined e -> running(e, version, e.deadline(), e.officer());
            case DeadlineExtended e -> running(e, version, e.deadline(), e.officer());
            case DeadlineMoved e -> running(e, version, e.deadline(), e.officer());
            case DossierReminded e when e.deadline() == null -> put(e, version, null, null, e.since());
            case DossierReminded e -> running(e, version, e.deadline(), e.officer());
            case DossierResolved e -> put(e, version, e.deadline(), null, at);
            // Nobody has more or less to do for it, and the row that is there has all its fields.
            case SecretIssued e
            when !e.in().isEnd() -> new Write.Put(e.dossier().toString(), version, Map.of());
            case DossierReopened e -> running(e, version, e.deadline(), e.officer());
            case DossierRectified e
            when !e.in().isEnd() -> new Write.Put(e.dossier().toString(), version, Map.of());
            case DossierDeclined _,
                    DossierStopped _,
                    DossierReturned _,
                    CorrectionAsked _,
                    ResultCorrected _,
                    SecretIssued _,
                    DossierRectified _ -> new Write.Remove(event.dossier().toString(), version);
        };
    }

    /** Every dossier that has not ended has a row. */
    static long count(Census census) {
        return census.dossiers()
                - census.of(StoredNames.of(DossierDeclined.class))
                - census.of(StoredNames.of(DossierStopped.class))
                - census.of(StoredNames.of(DossierReturned.class));
    }

    /** Sorted by its due instant, or by when this happened while there is none; what waits for a supplement is in no hands. */
    private static Write running(
            DossierEvent event, long version, @Nullable Deadline deadline, @Nullable OfficerId officer) {
        boolean isHeld = deadline != null && HELD.contains(State.after(event));
        Instant at = deadline == null ? event.stamp().counted() : deadline.due();
        return put(event, version, deadline, isHeld ? officer : null, at);
    }

    /** Whose turn it is: who decides, also while the dossier is on its way there, and then the counter that received it. */
    static OfficeId office(DossierEvent event) {
        return State.after(event) == State.RESOLVED
                ? event.card().office()
                : event.card().decides();
    }

    private static Write put(
            DossierEvent event, long version, @Nullable Deadline deadline, @Nullable OfficerId officer, Instant at) {
        String id = event.dossier().toString();
        State state = State.after(event);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(OFFICE, office(event).toString());
        fields.put(OFFICER, officer == null ? null : officer.toString());
        fields.put(CODE, event.card().code().toString());
        fields.put(PROCEDURE, event.card().procedure().toString());
        fields.put(CHANNEL, event.card().channel().name());
        fields.put(STATE, state.name());
        fields.put(RECEIVED, deadline == null ? null : Date.from(deadline.received()));
        fields.put(DUE, deadline == null ? null : Date.from(deadline.due()));
        fields.put(KEY, SortKey.of(state, at, id));
        return new Write.Put(id, version, fields);
    }
}
