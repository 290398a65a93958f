package motcua.query.portal;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
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
import motcua.dossier.DossierId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Reminder;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TrackingSecret;
import motcua.query.Story;

/** A dossier to which anything may happen, an hour a step: what follows from an event does not ask whether it was lawful. */
final class Life {

    static final Actor CITIZEN = new Actor("congdan", null);
    static final Actor CLERK = new Actor("hoa", Story.OFFICE);
    static final Sealed WHY = new Sealed("aes-256-gcm/file-key/1", "subject-2", "cGVyc29uYWw=");

    private static final Actor OFFICER = new Actor("minh", Story.OFFICE);
    private static final Actor LEADER = new Actor("tuan", Story.OFFICE);

    final DossierId id;
    final List<DossierEvent> events = new ArrayList<>();
    private final Card card;
    private Instant now = Story.MORNING;
    private Deadline deadline = new Deadline(now, now.plus(Duration.ofDays(3)), "nd-309-2026", "vn-1");

    Life(int number, Channel channel) {
        id = new DossierId(new UUID(0x8000L, 0x8000_0000_0000_0000L + number));
        card = new Card(
                new DossierCode("H37.26.01-261123-%05d".formatted(number)),
                Story.OFFICE,
                ProcedureCode.of("1.001193.H37"),
                channel);
    }

    private Stamp by(Actor actor) {
        now = now.plus(Duration.ofHours(1));
        return Stamp.live(actor, now, new Stamp.Request(CommandId.chosenBy(actor.login(), id + " " + now), "f"));
    }

    Life submitted() {
        return then(new DossierSubmitted(id, card, WHY, by(CITIZEN)));
    }

    Life received() {
        return then(new DossierReceived(id, card, null, deadline, by(CLERK)));
    }

    Life declined() {
        return then(new DossierDeclined(id, card, null, WHY, by(CLERK)));
    }

    Life takenOver() {
        return then(new DossierTakenOver(id, card, deadline, deadline, State.RECEIVED, by(CLERK)));
    }

    Life assigned() {
        return then(new DossierAssigned(id, card, deadline, Story.MINH, null, by(LEADER)));
    }

    Life supplementAsked() {
        return then(new SupplementAsked(id, card, deadline, null, Story.MINH, WHY, by(OFFICER)));
    }

    /** The clock starts anew. */
    Life supplementProvided() {
        Stamp stamp = by(CITIZEN);
        deadline = new Deadline(now, now.plus(Duration.ofDays(3)), "nd-309-2026", "vn-1");
        return then(new SupplementProvided(id, card, null, deadline, State.RECEIVED, null, stamp));
    }

    Life paymentAsked() {
        return then(new PaymentAsked(id, card, deadline, 8_000, Story.MINH, by(CLERK)));
    }

    Life paymentConfirmed() {
        return then(new PaymentConfirmed(id, card, deadline, 8_000, State.IN_PROCESS, Story.MINH, by(CLERK)));
    }

    Life withdrawalAsked() {
        return then(new WithdrawalAsked(id, card, deadline, Story.MINH, WHY, by(CITIZEN)));
    }

    Life withdrawalDeclined() {
        return then(new WithdrawalDeclined(id, card, deadline, State.IN_PROCESS, Story.MINH, WHY, by(LEADER)));
    }

    Life stopped(DossierStopped.Cause cause) {
        return then(new DossierStopped(id, card, deadline.received(), deadline, cause, Story.MINH, WHY, by(LEADER)));
    }

    Life extended() {
        Deadline before = deadline;
        deadline = new Deadline(
                before.received(),
                before.due().plus(Duration.ofDays(2)),
                before.rule(),
                before.calendar(),
                before.due());
        return then(
                new DeadlineExtended(id, card, before, deadline, 2, State.IN_PROCESS, Story.MINH, WHY, by(OFFICER)));
    }

    Life resolved(Outcome outcome) {
        return then(new DossierResolved(id, card, deadline, Story.MINH, outcome, by(OFFICER)));
    }

    Life reopened() {
        return then(new DossierReopened(id, card, deadline, Story.MINH, WHY, by(OFFICER)));
    }

    Life returned() {
        return then(new DossierReturned(id, card, deadline, now, by(CLERK)));
    }

    Life correctionAsked() {
        Stamp stamp = by(LEADER);
        return then(new CorrectionAsked(id, card, deadline, now.plus(Duration.ofDays(3)), WHY, stamp));
    }

    Life corrected() {
        return then(new ResultCorrected(id, card, deadline, now.plus(Duration.ofDays(3)), WHY, by(CLERK)));
    }

    Life rectified() {
        return then(new DossierRectified(id, card, WHY, State.IN_PROCESS, deadline, Story.MINH, by(CLERK)));
    }

    Life secretIssued() {
        SecretHash secret = TrackingSecret.of(BigInteger.TEN).hash();
        return then(new SecretIssued(id, card, secret, State.IN_PROCESS, deadline, Story.MINH, by(CLERK)));
    }

    Life reminded(Reminder of) {
        Instant since = now;
        Stamp stamp = by(Actor.HOUSE);
        return then(new DossierReminded(id, card, of, since, now, State.IN_PROCESS, deadline, Story.MINH, stamp));
    }

    Life moved() {
        Deadline before = deadline;
        deadline = new Deadline(
                before.received(),
                before.due().plus(Duration.ofDays(1)),
                before.rule(),
                before.calendar(),
                before.original());
        return then(new DeadlineMoved(id, card, before, deadline, State.IN_PROCESS, Story.MINH, by(Actor.HOUSE)));
    }

    Life then(DossierEvent event) {
        events.add(event);
        return this;
    }

    DossierEvent last() {
        return events.getLast();
    }

    Card card() {
        return card;
    }

    Deadline deadline() {
        return deadline;
    }

    /** From the citizen's desk back to the citizen's hands, with a supplement and an extension. */
    static Life whole() {
        return new Life(1, Channel.ONLINE)
                .submitted()
                .received()
                .assigned()
                .supplementAsked()
                .supplementProvided()
                .assigned()
                .extended()
                .resolved(Outcome.GRANTED)
                .returned();
    }
}
