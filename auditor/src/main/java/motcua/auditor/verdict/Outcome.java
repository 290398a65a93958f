package motcua.auditor.verdict;

/** What came of a check, with the exit code that says so to a script. */
public enum Outcome {
    /** It holds. */
    HOLDS(0),
    /** It does not hold. */
    FAILS(1),
    /** It cannot be checked: the command is wrong or a file cannot be read. */
    UNKNOWN(2);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** 0, 1 or 2. */
    public int exitCode() {
        return exitCode;
    }
}
