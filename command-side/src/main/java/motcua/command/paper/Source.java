package motcua.command.paper;

import motcua.deadline.Deadline;
import motcua.dossier.Card;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.dossier.TrackingSecret;
import org.jspecify.annotations.Nullable;

/**
 * All that a form is filled in from.
 *
 * @param history up to the step that the form belongs to, and not further
 * @param secret the tracking secret in groups, known only to who brings it; empty when nobody did
 */
record Source(History history, Clear clear, Registry registry, Wording wording, String secret) {

    /** Without a tracking secret, which nobody keeps. */
    Source(History history, Clear clear, Registry registry, Wording wording) {
        this(history, clear, registry, wording, "");
    }

    /** The same with {@code brought}; null when nobody brought one. */
    Source with(@Nullable TrackingSecret brought) {
        return new Source(history, clear, registry, wording, brought == null ? "" : brought.revealed());
    }

    /** Neither secrets nor personal data wander into logs. */
    @Override
    public String toString() {
        return "Source[" + history.card().code() + "]";
    }

    /** The name of the office whose paper it is: the one that decides, of its own steps; otherwise the one that received. */
    String office() {
        Card card = history.card();
        boolean isItsOwn =
                card.decides().equals(history.last().event().stamp().actor().office());
        return registry.office(isItsOwn ? card.decides() : card.office());
    }

    /** The name of another office that decides; empty when there is none. */
    String decidedBy() {
        OfficeId competent = history.card().competent();
        return competent == null ? "" : registry.office(competent);
    }

    /** When the dossier was received, wherever its clock started later; empty before that. */
    String received() {
        Deadline appointed = history.appointed();
        return appointed == null ? "" : wording.time(appointed.received());
    }

    /** Who asks for something. */
    Party party() {
        return clear.party(history.tellsApplicant());
    }

    /** The name of who made the step that the form belongs to; empty when a register tells it, which does not say who. */
    String maker() {
        Stamp stamp = history.last().event().stamp();
        return stamp.line() == null ? registry.person(stamp.actor().login()) : "";
    }
}
