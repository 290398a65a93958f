package motcua.dossier;

import java.time.Instant;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Term;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened to a dossier. Stored for ever: add a case or an optional field, never change one.
 *
 * <p>{@code deadline} is the one in force after the event; where it may be null, it is null before reception and while a
 * supplement makes the clock stand still. {@code officer} holds the dossier after the event; null when nobody does.
 */
public sealed interface DossierEvent {

    DossierId dossier();

    Card card();

    Stamp stamp();

    /**
     * A citizen sent a dossier online; nobody has checked it yet.
     *
     * @param secret of the tracking secret that was given; null in events older than the field
     */
    record DossierSubmitted(
            DossierId dossier,
            Card card,
            Sealed applicant,
            Stamp stamp,
            @Nullable SecretHash secret) implements DossierEvent {
        /** One for which no tracking secret was given. */
        public DossierSubmitted(DossierId dossier, Card card, Sealed applicant, Stamp stamp) {
            this(dossier, card, applicant, stamp, null);
        }
    }

    /**
     * The counter accepted the dossier as complete and gave a date (NĐ 118/2025 Điều 17).
     *
     * @param applicant null when {@link DossierSubmitted} carries it
     * @param term the limit of its procedure on that day, which it keeps; null when a register states the deadline
     * @param waited how long it had waited for this; null for what did not come online, and in events older than the field
     * @param secret of the tracking secret that was given; null when {@link DossierSubmitted} came before, for a line of a register, and
     *     in events older than the field
     */
    record DossierReceived(
            DossierId dossier,
            Card card,
            @Nullable Sealed applicant,
            Deadline deadline,
            Stamp stamp,
            @Nullable Term term,
            @Nullable Waited waited,
            @Nullable SecretHash secret)
            implements DossierEvent {
        /** A reception for which no tracking secret was given. */
        public DossierReceived(
                DossierId dossier,
                Card card,
                @Nullable Sealed applicant,
                Deadline deadline,
                Stamp stamp,
                @Nullable Term term,
                @Nullable Waited waited) {
            this(dossier, card, applicant, deadline, stamp, term, waited, null);
        }

        /** A reception whose deadline somebody else computed. */
        public DossierReceived(
                DossierId dossier, Card card, @Nullable Sealed applicant, Deadline deadline, Stamp stamp) {
            this(dossier, card, applicant, deadline, stamp, null, null);
        }
    }

    /**
     * The office that decides has what another counter received for it (NĐ 309/2026 Điều 8).
     *
     * @param before the deadline that reception gave, as if the office had had the dossier at once
     * @param deadline counted from now where the rules of its reception start the clock here; otherwise the same
     * @param in the state, which does not change
     */
    record DossierTakenOver(DossierId dossier, Card card, Deadline before, Deadline deadline, State in, Stamp stamp)
            implements DossierEvent {}

    /**
     * The counter did not accept the dossier and said why in writing (form 03 of TT 03/2025/TT-VPCP).
     *
     * @param applicant null when {@link DossierSubmitted} carries it
     * @param waited how long it had waited for this; null for what did not come online, and in events older than the field
     * @param secret as that of {@link DossierReceived}
     */
    record DossierDeclined(
            DossierId dossier,
            Card card,
            @Nullable Sealed applicant,
            Sealed reason,
            Stamp stamp,
            @Nullable Waited waited,
            @Nullable SecretHash secret)
            implements DossierEvent {
        /** One for which no tracking secret was given. */
        public DossierDeclined(
                DossierId dossier,
                Card card,
                @Nullable Sealed applicant,
                Sealed reason,
                Stamp stamp,
                @Nullable Waited waited) {
            this(dossier, card, applicant, reason, stamp, waited, null);
        }

        /** What nobody had waited for. */
        public DossierDeclined(DossierId dossier, Card card, @Nullable Sealed applicant, Sealed reason, Stamp stamp) {
            this(dossier, card, applicant, reason, stamp, null);
        }
    }

    /**
     * The dossier went into an officer's hands.
     *
     * @param from who held it before; null when it came from the counter
     * @param reason why it went from one officer to another; null when it came from the counter
     */
    record DossierAssigned(
            DossierId dossier,
            Card card,
            Deadline deadline,
            OfficerId to,
            @Nullable OfficerId from,
            Stamp stamp,
            @Nullable Sealed reason)
            implements DossierEvent {
        /** The first hand-over, which needs no reason. */
        public DossierAssigned(
                DossierId dossier, Card card, Deadline deadline, OfficerId to, @Nullable OfficerId from, Stamp stamp) {
            this(dossier, card, deadline, to, from, stamp, null);
        }
    }

    /**
     * The citizen was asked, once and completely, for what is missing (NĐ 118/2025 Điều 11.2c, form 02).
     *
     * @param before the deadline that was in force; null before reception
     * @param deadline the same when the clock runs on, otherwise null
     * @param reason what is missing and why
     * @param waited how long it had waited for this answer; null after reception, and in events older than the field
     */
    record SupplementAsked(
            DossierId dossier,
            Card card,
            @Nullable Deadline before,
            @Nullable Deadline deadline,
            @Nullable OfficerId officer,
            Sealed reason,
            Stamp stamp,
            @Nullable Waited waited)
            implements DossierEvent {
        /** Asked for after reception. */
        public SupplementAsked(
                DossierId dossier,
                Card card,
                @Nullable Deadline before,
                @Nullable Deadline deadline,
                @Nullable OfficerId officer,
                Sealed reason,
                Stamp stamp) {
            this(dossier, card, before, deadline, officer, reason, stamp, null);
        }
    }

    /**
     * What was missing is there (NĐ 118/2025 Điều 19.5).
     *
     * @param before the deadline that was in force while it was awaited; null when none was
     * @param back the state that follows
     */
    record SupplementProvided(
            DossierId dossier,
            Card card,
            @Nullable Deadline before,
            @Nullable Deadline deadline,
            State back,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /** The citizen was asked to pay {@code vnd} dong. */
    record PaymentAsked(
            DossierId dossier,
            Card card,
            @Nullable Deadline deadline,
            long vnd,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /** What was asked for was paid; {@code back} is the state that follows. */
    record PaymentConfirmed(
            DossierId dossier,
            Card card,
            @Nullable Deadline deadline,
            long vnd,
            State back,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /** The citizen wants the dossier back (NĐ 118/2025 Điều 21). */
    record WithdrawalAsked(
            DossierId dossier,
            Card card,
            @Nullable Deadline deadline,
            @Nullable OfficerId officer,
            Sealed reason,
            Stamp stamp)
            implements DossierEvent {}

    /** The dossier is not given back, because it is decided already; {@code back} is the state that follows. */
    record WithdrawalDeclined(
            DossierId dossier,
            Card card,
            @Nullable Deadline deadline,
            State back,
            @Nullable OfficerId officer,
            Sealed reason,
            Stamp stamp)
            implements DossierEvent {}

    /**
     * Nothing more happens to the dossier (form 05).
     *
     * @param received when its clock started; null when it never did
     * @param before the deadline that was in force; null when none was
     * @param officer who held it until now; null when nobody did
     */
    record DossierStopped(
            DossierId dossier,
            Card card,
            @Nullable Instant received,
            @Nullable Deadline before,
            Cause cause,
            @Nullable OfficerId officer,
            @Nullable Sealed reason,
            Stamp stamp)
            implements DossierEvent {

        /** Why a dossier is stopped. */
        public enum Cause {
            /** Asked for by the citizen (NĐ 118/2025 Điều 21). */
            WITHDRAWN,
            /** The supplement did not come in time (NĐ 118/2025 Điều 19.5). */
            NOT_SUPPLEMENTED,
            /** For the reason that the officer gives. */
            STOPPED
        }
    }

    /**
     * The citizen was asked to excuse a delay and given a new date, the only time (NĐ 118/2025 Điều 19.6, form 04).
     *
     * @param before the deadline that was in force
     * @param workingDays by how many it was extended
     * @param in the state, which does not change
     */
    record DeadlineExtended(
            DossierId dossier,
            Card card,
            Deadline before,
            Deadline deadline,
            int workingDays,
            State in,
            @Nullable OfficerId officer,
            Sealed reason,
            Stamp stamp)
            implements DossierEvent {}

    /**
     * The decision was made; this ends the clock.
     *
     * @param reason why it was refused; null otherwise
     * @param handled how long it was worked on; null for a register, which states the deadline, and in events older than the field
     */
    record DossierResolved(
            DossierId dossier,
            Card card,
            Deadline deadline,
            OfficerId by,
            Outcome outcome,
            Stamp stamp,
            @Nullable Sealed reason,
            @Nullable Handled handled)
            implements DossierEvent {
        /** A decision that needs no reason, and of which nobody says how long it took. */
        public DossierResolved(
                DossierId dossier, Card card, Deadline deadline, OfficerId by, Outcome outcome, Stamp stamp) {
            this(dossier, card, deadline, by, outcome, stamp, null, null);
        }
    }

    /**
     * An error was found before delivery; the clock goes on as if it had never stopped.
     *
     * @param takenBack the decision that counts no more; null in events older than the field
     */
    record DossierReopened(
            DossierId dossier,
            Card card,
            Deadline deadline,
            OfficerId officer,
            Sealed reason,
            Stamp stamp,
            @Nullable TakenBack takenBack)
            implements DossierEvent {
        /** One that does not say what it takes back. */
        public DossierReopened(
                DossierId dossier, Card card, Deadline deadline, OfficerId officer, Sealed reason, Stamp stamp) {
            this(dossier, card, deadline, officer, reason, stamp, null);
        }
    }

    /** The result went into the citizen's hands. */
    record DossierReturned(DossierId dossier, Card card, Deadline deadline, Instant resolved, Stamp stamp)
            implements DossierEvent {}

    /**
     * The result that was returned is wrong, by the agency's fault (NĐ 118/2025 Điều 23).
     *
     * @param correctionDue until when it must be right
     */
    record CorrectionAsked(
            DossierId dossier, Card card, Deadline deadline, Instant correctionDue, Sealed reason, Stamp stamp)
            implements DossierEvent {}

    /** The right result went into the citizen's hands; {@code correctionDue} is until when it had to. */
    record ResultCorrected(
            DossierId dossier, Card card, Deadline deadline, Instant correctionDue, Sealed reason, Stamp stamp)
            implements DossierEvent {}

    /**
     * Time went by and somebody should have done something; nothing but this record changes.
     *
     * @param since when the time that was to be kept began
     * @param at when it was over
     * @param in the state, which does not change
     * @param deadline the one in force; null when none is
     */
    record DossierReminded(
            DossierId dossier,
            Card card,
            Reminder of,
            Instant since,
            Instant at,
            State in,
            @Nullable Deadline deadline,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /**
     * The citizen was given another tracking secret; the one before opens nothing any more.
     *
     * @param secret of the one that was given
     * @param in the state, which does not change
     */
    record SecretIssued(
            DossierId dossier,
            Card card,
            SecretHash secret,
            State in,
            @Nullable Deadline deadline,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /**
     * A calendar that was decreed later moved the deadline of a running dossier.
     *
     * @param before the deadline that was in force
     * @param in the state, which does not change
     */
    record DeadlineMoved(
            DossierId dossier,
            Card card,
            Deadline before,
            Deadline deadline,
            State in,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}

    /**
     * Who asks for something corrected their data, which are these from now on (Luật 91/2025/QH15). Nothing else changes.
     *
     * @param in the state, which does not change
     * @param deadline the one in force; null when none is
     */
    record DossierRectified(
            DossierId dossier,
            Card card,
            Sealed applicant,
            State in,
            @Nullable Deadline deadline,
            @Nullable OfficerId officer,
            Stamp stamp)
            implements DossierEvent {}
}
