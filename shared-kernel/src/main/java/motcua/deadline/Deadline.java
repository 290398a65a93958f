package motcua.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a dossier is due, and under what this was computed.
 *
 * @param received when the clock started
 * @param due the last instant that is still on time
 * @param rule the version of the rules used, such as {@code nd-309-2026}; {@code register} when an imported register says so
 * @param calendar the version of the calendar used; {@code none} when an imported register says the due instant
 * @param original when it was due before its one extension (NĐ 118/2025 Điều 19.6); null when it was never extended
 * @param index when it is due as index 766 reads the law, which counts from acceptance and takes the time of supplements off; null when
 *     that is {@code due}
 */
public record Deadline(
        Instant received,
        Instant due,
        String rule,
        String calendar,
        @Nullable Instant original,
        @Nullable Instant index) {

    /** A deadline that index 766 reads no differently. */
    public Deadline(Instant received, Instant due, String rule, String calendar, @Nullable Instant original) {
        this(received, due, rule, calendar, original, null);
    }

    /** A deadline that was never extended. */
    public Deadline(Instant received, Instant due, String rule, String calendar) {
        this(received, due, rule, calendar, null);
    }

    /** A deadline that a register states. */
    public static Deadline stated(Instant received, Instant due) {
        return new Deadline(received, due, "register", "none");
    }

    /** The same, which index 766 reads as due at {@code reading}; null when it has no reading of it. */
    public Deadline readAs(@Nullable Instant reading) {
        return new Deadline(received, due, rule, calendar, original, due.equals(reading) ? null : reading);
    }

    /** The last instant that is on time for index 766 (QĐ 766/QĐ-TTg). */
    public Instant dueByIndex() {
        return index == null ? due : index;
    }
}
