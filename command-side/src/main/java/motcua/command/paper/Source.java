package motcua.command.paper;

import motcua.dossier.Stamp;

/**
 * All that a form is filled in from.
 *
 * @param history up to the step that the form belongs to, and not further
 */
record Source(History history, Clear clear, Registry registry, Wording wording) {

    /** The name of the office. */
    String office() {
        return registry.office(history.card().office());
    }

    /** Who asks for something. */
    Party party() {
        return clear.party(history.applicant());
    }

    /** The name of who made the step that the form belongs to; empty when a register tells it, which does not say who. */
    String maker() {
        Stamp stamp = history.last().event().stamp();
        return stamp.line() == null ? registry.person(stamp.actor().login()) : "";
    }
}
