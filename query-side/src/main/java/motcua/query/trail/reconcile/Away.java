package motcua.query.trail.reconcile;

import java.util.function.Supplier;
import motcua.query.trail.log.Contradiction;

/** A part that does not answer; the report says so. */
final class Away extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Report.Part part;

    private Away(Report.Part part, RuntimeException cause) {
        super(part + " is away", cause);
        this.part = part;
    }

    Report.Part part() {
        return part;
    }

    /** Asks {@code part}, which is away whatever it throws. */
    static <T> T orElse(Report.Part part, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new Away(part, e);
        }
    }

    /** Asks {@code part}; lets pass what says that the answer, or the question, contradicts itself or is malformed. */
    static <T> T orAnswer(Report.Part part, Supplier<T> question) {
        try {
            return question.get();
        } catch (Contradiction | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Away(part, e);
        }
    }
}
