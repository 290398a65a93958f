package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import motcua.calendar.WorkingCalendar;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Reminder;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** A dossier told step by step for tests, in the local time of the offices: {@code 2026-11-23T08:15}. */
final class Life {

    static final String OFFICE = "H37.08.01";

    private static final Sealed TEXT = new Sealed("aes-256-gcm/file-key/1", "of-the-dossier", "c2VjcmV0");

    final DossierId id;
    private final Card card;
    private final Sealed applicant;
    private final List<DossierEvent> events = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private @Nullable Instant happened;
    private boolean fromRegister;
    private Actor actor = new Actor("hoa", new OfficeId(OFFICE));

    private Life(UUID id, String office, String procedure, String subject) {
        this.id = new DossierId(id);
        this.card = new Card(
                new DossierCode("H37.26.01-261123-0007"),
                new OfficeId(office),
                ProcedureCode.of(procedure),
                Channel.ONLINE);
        this.applicant = new Sealed("aes-256-gcm/file-key/1", subject, "c2VjcmV0");
    }

    /** A dossier of somebody who has no other. */
    static Life one() {
        UUID id = UUID.randomUUID();
        return new Life(id, OFFICE, "2.000815", id.toString());
    }

    static Life of(String subject) {
        return of(UUID.randomUUID(), OFFICE, "2.000815", subject);
    }

    static Life of(UUID id, String office, String procedure, String subject) {
        return new Life(id, office, procedure, subject);
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** What follows is recorded then, and happens then. */
    Life at(String local) {
        return at(instant(local));
    }

    Life at(Instant recordedAt) {
        now = recordedAt;
        happened = null;
        return this;
    }

    /** What follows happened before it is recorded, and says why it is told late. */
    Life toldLate(Instant occurredAt) {
        happened = occurredAt;
        return this;
    }

    Life by(String officer) {
        actor = new Actor(officer, card.office());
        return this;
    }

    Life byCitizen() {
        actor = new Actor("congdan", null);
        return this;
    }

    /** The house itself, because time went by. */
    Life byHouse() {
        actor = Actor.HOUSE;
        return this;
    }

    Life fromRegister() {
        fromRegister = true;
        return this;
    }

    Life submitted() {
        return add(new DossierSubmitted(id, card, applicant, stamp()));
    }

    Life received() {
        return add(new DossierReceived(id, card, applicantUnlessKnown(), deadline(), stamp()));
    }

    Life declined() {
        return add(new DossierDeclined(id, card, applicantUnlessKnown(), TEXT, stamp()));
    }

    Life assigned(String to) {
        return add(new DossierAssigned(id, card, deadline(), new OfficerId(to), null, stamp()));
    }

    /** While the clock runs, which then stands still. */
    Life stoppedTheClock() {
        return add(new SupplementAsked(id, card, deadline(), null, null, TEXT, stamp()));
    }

    /** While the clock runs, which runs on. */
    Life askedForMore() {
        return add(new SupplementAsked(id, card, deadline(), deadline(), null, TEXT, stamp()));
    }

    /** Before reception, when there is no clock. */
    Life sentBack() {
        return add(new SupplementAsked(id, card, null, null, null, TEXT, stamp()));
    }

    /** What was missing when it was {@link #sentBack}. */
    Life completed() {
        return add(new SupplementProvided(id, card, null, null, State.SUBMITTED, null, stamp()));
    }

    Life supplemented() {
        return add(new SupplementProvided(id, card, null, deadline(), State.RECEIVED, null, stamp()));
    }

    Life stopped() {
        return add(new DossierStopped(
                id, card, now, deadline(), DossierStopped.Cause.STOPPED, new OfficerId("minh"), TEXT, stamp()));
    }

    Life reminded() {
        return add(new DossierReminded(
                id, card, Reminder.IDLE, now, now, State.IN_PROCESS, deadline(), new OfficerId("minh"), stamp()));
    }

    Life granted(String by) {
        return resolved(by, Outcome.GRANTED);
    }

    Life refused(String by) {
        return resolved(by, Outcome.REFUSED);
    }

    private Life resolved(String by, Outcome outcome) {
        return add(new DossierResolved(id, card, deadline(), new OfficerId(by), outcome, stamp()));
    }

    Life reopened(String officer) {
        return add(new DossierReopened(id, card, deadline(), new OfficerId(officer), TEXT, stamp()));
    }

    Life returned() {
        return add(new DossierReturned(id, card, deadline(), now, stamp()));
    }

    Life foundWrong() {
        return add(new CorrectionAsked(id, card, deadline(), now, TEXT, stamp()));
    }

    List<DossierEvent> events() {
        return List.copyOf(events);
    }

    private Life add(DossierEvent event) {
        events.add(event);
        return this;
    }

    private @Nullable Sealed applicantUnlessKnown() {
        return events.isEmpty() ? applicant : null;
    }

    private Deadline deadline() {
        return new Deadline(now, now.plusSeconds(86_400), "nd-309-2026", "test");
    }

    private Stamp stamp() {
        if (fromRegister) {
            return Stamp.imported(actor, now, now, new Stamp.RegisterLine("import-1", 2));
        }
        Stamp.Request request = new Stamp.Request(CommandId.chosenBy("hoa", id + "-" + events.size()), "f");
        return happened == null ? Stamp.live(actor, now, request) : Stamp.late(actor, happened, now, request, TEXT);
    }
}
