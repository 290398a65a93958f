package motcua.auditor.verdict;

/** Nothing can be said, because of what was given: no verdict but exit code 2 and a sentence that says why. */
public final class CannotCheck extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    public CannotCheck(Sentence why) {
        super(why.key());
        this.why = why;
    }

    /** Like {@link #CannotCheck(Sentence)}, for the sentence under {@code key} about {@code parts}. */
    public CannotCheck(String key, Object... parts) {
        this(Sentence.of(key, parts));
    }

    /** What was in the way. */
    public Sentence why() {
        return why;
    }
}
