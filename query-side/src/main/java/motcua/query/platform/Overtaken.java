package motcua.query.platform;

/** Somebody else wrote a document between our reading and our writing; the batch has to be done again. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken(String collection) {
        super("a document of " + collection + " was written by somebody else in between");
    }
}
