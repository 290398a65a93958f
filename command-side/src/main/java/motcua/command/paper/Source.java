package motcua.command.paper;

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

    /** The name of who made the step that the form belongs to. */
    String maker() {
        return registry.person(history.last().event().stamp().actor().login());
    }
}
