package motcua.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** A dossier told step by step: the events that tests are fed with. */
public final class Story {

    public static final OfficeId OFFICE = new OfficeId("H37.26.01");
    public static final OfficerId MINH = new OfficerId("minh");
    public static final OfficerId LAN = new OfficerId("lan");
    public static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    public static final Sealed APPLICANT = new Sealed("aes-256-gcm/file-key/1", "subject-1", "c2VjcmV0");

    private static final Actor CLERK = new Actor("hoa", OFFICE);

    public final DossierId id;
    public final Card card;
    private final List<DossierEvent> events = new ArrayList<>();
    private @Nullable Deadline deadline;
    private Instant now = MORNING;

    private Story(int number, OfficeId office) {
        this.id = new DossierId(new UUID(0x8000L, 0x8000_0000_0000_0000L + number));
        this.card = new Card(
                new DossierCode(office + "-261123-%05d".formatted(number)),
                office,
                ProcedureCode.of("1.001193"),
                Channel.COUNTER);
    }

    /** The {@code number}-th dossier; the same number is the same dossier. */
    public static Story of(int number) {
        return new Story(number, OFFICE);
    }

    public static Story of(int number, OfficeId office) {
        return new Story(number, office);
    }

    public Story at(Instant now) {
        this.now = now;
        return this;
    }

    public Story submitted() {
        events.add(new DossierSubmitted(id, card, APPLICANT, stamp()));
        return this;
    }

    public Story received() {
        return received(now.plus(2, ChronoUnit.DAYS));
    }

    public Story received(Instant due) {
        deadline = new Deadline(now, due, "simple-1", "vn-1");
        events.add(new DossierReceived(id, card, events.isEmpty() ? APPLICANT : null, deadline(), stamp()));
        return this;
    }

    /** Received at the counter, and given a tracking secret. */
    public Story received(SecretHash secret) {
        deadline = new Deadline(now, now.plus(2, ChronoUnit.DAYS), "simple-1", "vn-1");
        events.add(new DossierReceived(id, card, APPLICANT, deadline(), stamp(), null, null, secret));
        return this;
    }

    /** Given another one. */
    public Story secretIssued(SecretHash secret) {
        State in = State.after(last());
        events.add(new SecretIssued(id, card, secret, in, deadline, null, stamp()));
        return this;
    }

    public Story assigned(OfficerId to) {
        return assigned(to, null);
    }

    public Story assigned(OfficerId to, @Nullable OfficerId from) {
        events.add(new DossierAssigned(id, card, deadline(), to, from, stamp()));
        return this;
    }

    public Story resolved() {
        events.add(new DossierResolved(id, card, deadline(), MINH, Outcome.GRANTED, stamp()));
        return this;
    }

    public Story returned() {
        events.add(new DossierReturned(id, card, deadline(), now, stamp()));
        return this;
    }

    /** Received, assigned, resolved and returned. */
    public Story whole() {
        return received().assigned(MINH).resolved().returned();
    }

    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    public DossierEvent last() {
        return events.getLast();
    }

    public Story with(UnaryOperator<Story> more) {
        return more.apply(this);
    }

    private Deadline deadline() {
        return java.util.Objects.requireNonNull(deadline, "not received yet");
    }

    private Stamp stamp() {
        return Stamp.live(CLERK, now, new Stamp.Request(CommandId.chosenBy("hoa", id + "-" + events.size()), "f"));
    }
}
