package motcua.query.history;

import java.util.HashMap;
import java.util.Map;
import motcua.deadline.Deadline;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
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

    static final String PROCEDURE = "procedure";
    static final String CHANNEL = "channel";

    /** Stands before the version in the name of an entry's field; a field of its own is cheaper to add than a nested one. */
    static final String ENTRY = "e";

    private static final String DUE = "due";

    private HistoryPage() {}

    /** Adds {@code event} to the page of its dossier. Instants stand as text, to the last digit of the event. */
    static Write write(DossierEvent event, long version) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(CODE, event.card().code().toString());
        fields.put(OFFICE, event.card().office().toString());
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
        switch (event) {
            case DossierSubmitted e -> addSealed(facts, e.applicant());
            case DossierReceived e -> {
                addDeadline(facts, e.deadline());
                addSealed(facts, e.applicant());
            }
            case DossierAssigned e -> {
                add(facts, "to", e.to());
                add(facts, "from", e.from());
                add(facts, DUE, e.deadline().due());
            }
            case DossierResolved e -> {
                add(facts, "by", e.by());
                add(facts, "outcome", e.outcome());
                add(facts, DUE, e.deadline().due());
            }
            case DossierReturned e -> {
                add(facts, "resolved", e.resolved());
                add(facts, DUE, e.deadline().due());
            }
        }
        return facts;
    }

    private static void addDeadline(Document facts, Deadline deadline) {
        facts.append("received", deadline.received().toString())
                .append(DUE, deadline.due().toString())
                .append("rule", deadline.rule())
                .append("calendar", deadline.calendar());
    }

    /** That there is an applicant and how the name is sealed; never the sealed bytes. */
    private static void addSealed(Document facts, @Nullable Sealed applicant) {
        if (applicant != null) {
            facts.append("applicant", new Document("sealed", applicant.scheme()));
        }
    }

    private static void add(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value.toString());
        }
    }
}
