package motcua.command.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import motcua.catalogue.Catalogue;
import motcua.deadline.Deadline;
import motcua.dossier.Act;
import motcua.dossier.Actor;
import motcua.dossier.Answer;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.Refusal;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with what it has already been asked: the same request twice is answered from memory, and a request made on a
 * stale screen is noticed before any rule is asked.
 *
 * @param version the sequence number of the last event, -1 before the first
 * @param lastOccurred when the last step happened, as it was said; null before the first event
 */
record Folder(
        Dossier dossier,
        Map<CommandId, Remembered> answered,
        long version,
        @Nullable Instant lastOccurred) {

    /** What was asked under a command id, and the answer it got. */
    record Remembered(
            String fingerprint, Answer.Done done, @Nullable SecretHash secret) {
        Answer answer() {
            return secret == null ? done : new Answer.Secured(done, secret);
        }
    }

    static Folder empty() {
        return new Folder(new Dossier.Unknown(), Map.of(), -1, null);
    }

    /** What follows from {@code command}. */
    Decision decide(DossierCommand command, Catalogue catalogue) {
        Stamp.Request request = Objects.requireNonNull(command.stamp().request(), "a command comes from a request");
        Remembered before = answered.get(request.id());
        if (before != null) {
            return before.fingerprint().equals(request.fingerprint())
                    ? new Decision.Repeated(before.answer())
                    : new Decision.Refused(Reason.KEY_REUSED);
        }
        Long expected = command.expectedVersion();
        if (expected != null && version >= 0 && expected != version) {
            return new Decision.Refused(Reason.STALE_VERSION);
        }
        Reason untimely = untimely(command.stamp());
        return untimely == null ? Dossier.decide(dossier, command, catalogue) : new Decision.Refused(untimely);
    }

    /** Only what is told late can be told wrong; clocks of machines that differ a little refuse nobody. */
    private @Nullable Reason untimely(Stamp stamp) {
        if (stamp.whyLate() == null) {
            return null;
        }
        if (stamp.occurredAt().isAfter(stamp.recordedAt())) {
            return Reason.OCCURRED_IN_FUTURE;
        }
        return lastOccurred != null && stamp.occurredAt().isBefore(lastOccurred)
                ? Reason.OCCURRED_BEFORE_PREVIOUS_STEP
                : null;
    }

    /** This folder after {@code event}; never refuses. */
    Folder evolve(DossierEvent event) {
        Dossier after = Evolution.evolve(dossier, event, version + 1);
        // What the house noticed meanwhile makes nobody's honest late entry impossible.
        boolean isOfTheHouse = event.stamp().actor().equals(Actor.HOUSE);
        return new Folder(
                after,
                remembering(event, after),
                version + 1,
                isOfTheHouse ? lastOccurred : event.stamp().occurredAt());
    }

    /** The answer to a command that happened or had happened. */
    Answer answerTo(DossierCommand command) {
        CommandId id = Objects.requireNonNull(command.stamp().request()).id();
        return Objects.requireNonNull(answered.get(id)).answer();
    }

    /** The refusal for {@code reason}, explaining where the dossier stands. */
    Refusal refusal(Reason reason) {
        boolean onItsWay =
                dossier instanceof Dossier.Known known && known.course().isOnItsWay();
        return new Refusal(reason, dossier.state(), Act.possible(dossier.state(), onItsWay));
    }

    private Map<CommandId, Remembered> remembering(DossierEvent event, Dossier after) {
        Stamp.Request request = event.stamp().request();
        if (request == null) {
            return answered;
        }
        Answer.Done done =
                new Answer.Done(event.dossier(), event.card().code(), State.after(event), dueIn(after), version + 1);
        Map<CommandId, Remembered> more = new HashMap<>(answered);
        more.put(request.id(), new Remembered(request.fingerprint(), done, secretOf(event)));
        return Map.copyOf(more);
    }

    private static @Nullable SecretHash secretOf(DossierEvent event) {
        if (event instanceof DossierSubmitted e) {
            return e.secret();
        }
        if (event instanceof DossierReceived e) {
            return e.secret();
        }
        if (event instanceof DossierDeclined e) {
            return e.secret();
        }
        return event instanceof SecretIssued e ? e.secret() : null;
    }

    private static @Nullable Instant dueIn(Dossier dossier) {
        Deadline deadline =
                dossier instanceof Dossier.Known known ? known.course().deadline() : null;
        return deadline == null ? null : deadline.due();
    }
}
