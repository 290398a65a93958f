package motcua.witness;

/** An option that cannot be followed; the message is one sentence for whoever typed it. */
final class BadOption extends Exception {

    private static final long serialVersionUID = 1L;

    BadOption(String sentence) {
        super(sentence);
    }
}
