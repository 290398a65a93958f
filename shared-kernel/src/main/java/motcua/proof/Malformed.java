package motcua.proof;

/**
 * Something that does not have the form its specification demands; the message names the fault and never quotes the
 * input.
 */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Malformed(String fault) {
        super(fault);
    }
}
