package motcua.query.scoreboard;

/** Somebody else wrote a day between our reading and our writing; the batch has to be done again. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken(String collection) {
        super("a day of " + collection + " was written by somebody else in between");
    }
}
