package motcua.query.history;

import java.util.HashMap;
import java.util.Map;
import motcua.deadline.Deadline;
import motcua.deadline.Term;
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
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.platform.events.StoredNames;
import motcua.query.platform.Write;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One dossier's events as they stand in the view: each under its version, so that writing one twice changes nothing. */
final class HistoryPage {

    static final String CODE = "code";
    static final String OFFICE = "office";

    static final String COMPETENT = "competent";
    static final String PROCEDURE = "procedure";
    static final String CHANNEL = "channel";

    /** Stands before the version in the name of an entry's field; a field of its own is cheaper to add than a nested one. */
    static final String ENTRY = "e";

    /** Only a live step has it: a register's line says nothing about why it was not written down before. */
    static final String WHY_LATE = "whyLate";

    private static final String DUE = "due";
    private static final String APPLICANT = "applicant";
    private static final String REASON = "reason";

    private HistoryPage() {}

    /** Adds {@code event} to the page of its dossier. Instants stand as text, to the last digit of the event. */
    static Write write(DossierEvent event, long version) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(CODE, event.card().code().toString());
        fields.put(OFFICE, event.card().office().toString());
        if (event.card().competent() != null) {
            fields.put(COMPETENT, event.card().competent().toString());
        }
        fields.put(PROCEDURE, event.card().procedure().toString());
        fields.put(CHANNEL, event.card().channel().name());
        fields.put(ENTRY + version, entry(event));
        return new Write.Put(event.dossier().toString(), version, fields);
    }

    static Document entry(DossierEvent event) {
        Stamp stamp = event.stamp();
        Document entry = new Document("event", StoredNames.of(event.getClass()))
                .append("revision", StoredNames.REVISION)
                .append("actor", stamp.actor().login())
                .append("occurredAt", stamp.occurredAt().toString())
                .append("recordedAt", stamp.recordedAt().toString())
                .append("facts", facts(event));
        add(entry, "actorOffice", stamp.actor().office());
        if (stamp.request() != null) {
            entry.append("request", stamp.request().id().toString());
        }
        if (stamp.line() != null) {
            entry.append("importId", stamp.line().importId())
                    .append("line", stamp.line().number());
        }
        return entry;
    }

    private static Document facts(DossierEvent event) {
        Document facts = new Document();
        addSealed(facts, WHY_LATE, event.stamp().whyLate());
        switch (event) {
            case DossierSubmitted e -> addSealed(facts, APPLICANT, e.applicant());
            case DossierReceived e -> {
                addDeadline(facts, e.deadline());
                addTerm(facts, e.term());
                addSealed(facts, APPLICANT, e.applicant());
            }
            case DossierDeclined e -> {
                addSealed(facts, APPLICANT, e.applicant());
                addSealed(facts, REASON, e.reason());
            }
            case DossierTakenOver e -> {
                addDeadline(facts, e.deadline());
                add(facts, "before", e.before().due());
            }
            case DossierAssigned e -> {
                add(facts, "to", e.to());
                add(facts, "from", e.from());
                addDue(facts, e.deadline());
                addSealed(facts, REASON, e.reason());
            }
            case SupplementAsked e -> {
                addDueUnderCalendar(facts, e.deadline());
                addSealed(facts, REASON, e.reason());
            }
            case SupplementProvided e -> addDueUnderCalendar(facts, e.deadline());
            case PaymentAsked e -> add(facts, "vnd", e.vnd());
            case PaymentConfirmed e -> add(facts, "vnd", e.vnd());
            case WithdrawalAsked e -> addSealed(facts, REASON, e.reason());
            case WithdrawalDeclined e -> addSealed(facts, REASON, e.reason());
            case DossierStopped e -> {
                add(facts, "cause", e.cause());
                addSealed(facts, REASON, e.reason());
            }
            case DeadlineExtended e -> {
                addDeadline(facts, e.deadline());
                add(facts, "workingDays", e.workingDays());
                addSealed(facts, REASON, e.reason());
            }
            case DeadlineMoved e -> {
                addDeadline(facts, e.deadline());
                add(facts, "before", e.before().due());
            }
            case DossierRectified e -> addSealed(facts, APPLICANT, e.applicant());
            case DossierReminded e -> {
                add(facts, "of", e.of());
                add(facts, "since", e.since());
                add(facts, "at", e.at());
            }
            // Whose secret it is, is all that a history may say of it.
            case SecretIssued _ -> {}
            case DossierResolved e -> {
                add(facts, "by", e.by());
                add(facts, "outcome", e.outcome());
                addDue(facts, e.deadline());
                addSealed(facts, REASON, e.reason());
            }
            case DossierReopened e -> {
                add(facts, "to", e.officer());
                addDue(facts, e.deadline());
                addSealed(facts, REASON, e.reason());
            }
            case DossierReturned e -> {
                add(facts, "resolved", e.resolved());
                addDue(facts, e.deadline());
            }
            case CorrectionAsked e -> {
                add(facts, "correctionDue", e.correctionDue());
                addSealed(facts, REASON, e.reason());
            }
            case ResultCorrected e -> {
                add(facts, "correctionDue", e.correctionDue());
                addSealed(facts, REASON, e.reason());
            }
        }
        return facts;
    }

    /** The limit of the procedure on the day of reception; a register states none. */
    private static void addTerm(Document facts, @Nullable Term term) {
        if (term != null) {
            add(facts, "limit", term.limit().value());
            add(facts, "limitUnit", term.limit().unit());
            add(facts, "lateCutoff", term.limit().lateCutoff());
            add(facts, "limitSource", term.source());
            add(facts, "supplement", term.supplement());
        }
    }

    /** Where the deadline is computed anew, and so by the calendar of that moment. */
    private static void addDueUnderCalendar(Document facts, @Nullable Deadline deadline) {
        addDue(facts, deadline);
        add(facts, "calendar", deadline == null ? null : deadline.calendar());
    }

    private static void addDue(Document facts, @Nullable Deadline deadline) {
        add(facts, DUE, deadline == null ? null : deadline.due());
    }

    private static void addDeadline(Document facts, Deadline deadline) {
        facts.append("received", deadline.received().toString())
                .append(DUE, deadline.due().toString())
                .append("rule", deadline.rule())
                .append("calendar", deadline.calendar());
        add(facts, "original", deadline.original());
    }

    /** That something was said and how it is sealed; never the sealed bytes. */
    private static void addSealed(Document facts, String name, @Nullable Sealed text) {
        if (text != null) {
            facts.append(name, new Document("sealed", text.scheme()));
        }
    }

    private static void add(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value.toString());
        }
    }
}
