package motcua.command.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import motcua.catalogue.Catalogue;
import motcua.dossier.Answer;
import motcua.dossier.Card;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.Refusal;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with what it has already been asked: the same request twice is answered from memory, and a request made on a
 * stale screen is noticed before any rule is asked.
 *
 * @param version the sequence number of the last event, -1 before the first
 * @param state null before the first event
 */
record Folder(
        Dossier dossier,
        Map<CommandId, Remembered> answered,
        long version,
        @Nullable State state) {

    /** What was asked under a command id, and the answer it got. */
    record Remembered(String fingerprint, Answer.Done answer) {}

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
        return Dossier.decide(dossier, command, catalogue);
    }

    /** This folder after {@code event}; never refuses. */
    Folder evolve(DossierEvent event) {
        State after = State.after(event);
        return new Folder(Dossier.evolve(event), remembering(event, after), version + 1, after);
    }

    /** The answer to a command that happened or had happened. */
    Answer answerTo(DossierCommand command) {
        CommandId id = Objects.requireNonNull(command.stamp().request()).id();
        return Objects.requireNonNull(answered.get(id)).answer();
    }

    /** The refusal for {@code reason}, explaining where the dossier stands. */
    Refusal refusal(Reason reason) {
        return new Refusal(reason, state, Dossier.possible(dossier));
    }

    private Map<CommandId, Remembered> remembering(DossierEvent event, State after) {
        Stamp.Request request = event.stamp().request();
        if (request == null) {
            return answered;
        }
        Card card = event.card();
        Answer.Done answer = new Answer.Done(event.dossier(), card.code(), after, dueOf(event), version + 1);
        Map<CommandId, Remembered> more = new HashMap<>(answered);
        more.put(request.id(), new Remembered(request.fingerprint(), answer));
        return Map.copyOf(more);
    }

    private static @Nullable Instant dueOf(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> null;
            case DossierReceived e -> e.deadline().due();
            case DossierAssigned e -> e.deadline().due();
            case DossierResolved e -> e.deadline().due();
            case DossierReturned e -> e.deadline().due();
        };
    }
}
