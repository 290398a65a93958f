package motcua.command.notice;

import java.time.Instant;
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
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Reminder;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;

/** What may happen to the dossier {@code id} of {@code applicant}, without asking whether it may. */
record Tales(DossierId id, Sealed applicant) {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant TEN = NINE.plusSeconds(3_600);
    static final Instant NOON = NINE.plusSeconds(3 * 3_600);
    static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");
    static final Instant LATER = Instant.parse("2026-11-27T10:00:00Z");
    static final OfficeId OFFICE = new OfficeId("H37.08.01");
    static final DossierCode CODE = new DossierCode("H37.08.01-261123-0001");
    static final Card CARD = new Card(CODE, OFFICE, ProcedureCode.of("1.001193"), Channel.COUNTER);
    static final Deadline DEADLINE = new Deadline(NINE, DUE, "nd-309-2026", "vn-2022-2027.1");
    static final OfficerId MINH = new OfficerId("minh");
    private static final Sealed WORDS = new Sealed("test", "subject", "bMO9IGRv");

    static Tales anybody() {
        return new Tales(new DossierId(UUID.randomUUID()), new Sealed("test", "subject", "c2VhbGVk"));
    }

    static Stamp at(Instant now) {
        return Stamp.live(new Actor("lan", OFFICE), now, new Stamp.Request(new CommandId(UUID.randomUUID()), "f"));
    }

    DossierReceived received() {
        return new DossierReceived(id, CARD, applicant, DEADLINE, at(NINE));
    }

    DossierReceived imported() {
        Stamp line = Stamp.imported(new Actor("quantri", null), NINE, NOON, new Stamp.RegisterLine("i", 2));
        return new DossierReceived(id, CARD, applicant, DEADLINE, line);
    }

    DossierAssigned assigned() {
        return new DossierAssigned(id, CARD, DEADLINE, MINH, null, at(TEN));
    }

    DossierResolved resolved() {
        return new DossierResolved(id, CARD, DEADLINE, MINH, Outcome.GRANTED, at(NOON));
    }

    DossierReturned returned() {
        return new DossierReturned(id, CARD, DEADLINE, NOON, at(NOON.plusSeconds(60)));
    }

    /** Received, assigned, resolved, returned. */
    List<DossierEvent> simple() {
        return List.of(received(), assigned(), resolved(), returned());
    }

    /** For the office alone. */
    DossierReminded reminded() {
        return new DossierReminded(id, CARD, Reminder.IDLE, NINE, TEN, State.IN_PROCESS, DEADLINE, MINH, at(TEN));
    }

    DossierRectified rectified() {
        return new DossierRectified(id, CARD, applicant, State.IN_PROCESS, DEADLINE, MINH, at(TEN));
    }

    /** One of each kind that is told. */
    List<DossierEvent> everyKind() {
        Deadline extended = new Deadline(NINE, LATER, "nd-309-2026", "vn-2022-2027.1", DUE);
        return List.of(
                new DossierSubmitted(id, CARD, applicant, at(NINE)),
                received(),
                new DossierDeclined(id, CARD, applicant, WORDS, at(NINE)),
                assigned(),
                new SupplementAsked(id, CARD, DEADLINE, null, MINH, WORDS, at(TEN)),
                new SupplementProvided(id, CARD, null, DEADLINE, State.RECEIVED, null, at(TEN)),
                new PaymentAsked(id, CARD, DEADLINE, 1_500_000, MINH, at(TEN)),
                new PaymentConfirmed(id, CARD, DEADLINE, 1_500_000, State.IN_PROCESS, MINH, at(TEN)),
                new WithdrawalAsked(id, CARD, DEADLINE, MINH, WORDS, at(TEN)),
                new WithdrawalDeclined(id, CARD, DEADLINE, State.IN_PROCESS, MINH, WORDS, at(TEN)),
                new DossierStopped(id, CARD, NINE, DEADLINE, DossierStopped.Cause.WITHDRAWN, MINH, WORDS, at(TEN)),
                new DeadlineExtended(id, CARD, DEADLINE, extended, 2, State.IN_PROCESS, MINH, WORDS, at(TEN)),
                new DeadlineMoved(
                        id,
                        CARD,
                        DEADLINE,
                        new Deadline(NINE, LATER, "nd-309-2026", "vn-2026.2"),
                        State.IN_PROCESS,
                        MINH,
                        at(TEN)),
                new DossierTakenOver(id, CARD, DEADLINE, DEADLINE, State.RECEIVED, at(TEN)),
                resolved(),
                new DossierReopened(id, CARD, DEADLINE, MINH, WORDS, at(NOON)),
                returned(),
                new CorrectionAsked(id, CARD, DEADLINE, LATER, WORDS, at(NOON)),
                new ResultCorrected(id, CARD, DEADLINE, LATER, WORDS, at(NOON)),
                new SecretIssued(id, CARD, new SecretHash("s".repeat(43)), State.RETURNED, DEADLINE, MINH, at(NOON)));
    }
}
