package motcua.auditor.verdict;

import java.util.List;

/**
 * The end of a check.
 *
 * @param verdict what was found, and where, in one sentence
 * @param details what else the file says; each on a line of its own below the verdict
 */
public record Finding(Outcome outcome, Sentence verdict, List<Sentence> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** It holds. */
    public static Finding holds(Sentence verdict, List<Sentence> details) {
        return new Finding(Outcome.HOLDS, verdict, details);
    }

    /** It holds, and there is nothing more to say. */
    public static Finding holds(Sentence verdict) {
        return holds(verdict, List.of());
    }

    /** It does not hold. */
    public static Finding fails(Sentence verdict, List<Sentence> details) {
        return new Finding(Outcome.FAILS, verdict, details);
    }

    /** It does not hold, and there is nothing more to say. */
    public static Finding fails(Sentence verdict) {
        return fails(verdict, List.of());
    }

    /** It cannot be said whether it holds. */
    public static Finding unknown(Sentence verdict) {
        return new Finding(Outcome.UNKNOWN, verdict, List.of());
    }
}
