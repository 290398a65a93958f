package motcua.standalone.postgres;

/** A program of PostgreSQL ended with an error; the message carries what it said. */
final class ProgramFailed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ProgramFailed(String message) {
        super(message);
    }
}
