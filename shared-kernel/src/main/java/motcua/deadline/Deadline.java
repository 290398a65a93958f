package motcua.deadline;

import java.time.Instant;

/**
 * When a dossier is due, and under what this was computed.
 *
 * @param received when the clock started
 * @param due the last instant that is still on time
 * @param rule the version of the rules used, such as {@code simple-1}; {@code register} when an imported register says so
 * @param calendar the version of the calendar used; {@code none} when an imported register says the due instant
 */
public record Deadline(Instant received, Instant due, String rule, String calendar) {

    /** A deadline that a register states. */
    public static Deadline stated(Instant received, Instant due) {
        return new Deadline(received, due, "register", "none");
    }
}
