package motcua.query.trail.log;

/** Another instance moved the head: what this one was about to add is not in the log. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("another instance moved the head of the trail", null, false, false);
    }
}
