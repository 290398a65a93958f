package motcua.query.trail.witness;

import org.jspecify.annotations.Nullable;

/**
 * How one witness took the last checkpoint.
 *
 * @param name as the policy calls it
 * @param size how large it said that the log was when it cosigned last; null while it has not said
 * @param detail for operators; may quote the witness, so it is kept short and without control characters
 */
public record Report(String name, @Nullable Long size, Outcome outcome, String detail) {

    private static final int LONGEST = 200;

    public Report {
        String plain = detail.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        detail = plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** What came of asking. */
    public enum Outcome {
        COSIGNED,
        /** It could not be reached, or had no answer in time. */
        AWAY,
        /** It answered, and its answer is no cosignature. */
        REFUSED,
        /**
         * It has cosigned what this log does not have: the log forked or was rolled back, unless the witness lies.
         * People have to look.
         */
        CONFLICT
    }
}
