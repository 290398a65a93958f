package motcua.catalogue;

/** A catalogue file that cannot be used; the message names file, line and fault. */
public final class BadCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadCatalogue(String file, long line, String fault, Throwable cause) {
        super(file + ", line " + line + ": " + fault, cause);
    }
}
