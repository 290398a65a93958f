package motcua.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a derivation: what a day, or the days to {@code to}, did to the clock.
 *
 * @param amount how much of the limit they took, in its unit (minutes for hours); of the extension, in working days
 * @param name what a closed or make-up day is called; null for others
 * @param event the dossier's version of the event behind it; null when no event is
 */
public record Line(
        LocalDate from,
        LocalDate to,
        Kind kind,
        int amount,
        @Nullable String name,
        @Nullable Long event) {

    /** Why a day was counted, or was not. */
    public enum Kind {
        /** The day the clock started is not counted (Civil Code Điều 147). */
        FIRST_DAY,
        COUNTED,
        /** A weekend day that a swap opened, counted. */
        MAKE_UP,
        WEEKEND,
        /** A closed weekday. */
        HOLIDAY,
        /** A supplement was awaited. */
        PAUSED,
        /** Received too late for a result on the same day. */
        AFTER_CUTOFF,
        /** An open day of which no open time was left. */
        AFTER_HOURS,
        /** The term ended on a closed day, and therefore ends at the close of this one (Civil Code Điều 148). */
        ENDS_ON_CLOSED_DAY,
        /** The term ended while a supplement was awaited, and therefore ends on the next open day. */
        ENDS_IN_PAUSE,
        /** A working day of the one extension (NĐ 118/2025 Điều 19.6). */
        EXTENDED,
        /** The clock that ran until a supplement came counts for nothing (NĐ 118/2025 Điều 19.5). */
        RESTARTED,
        /** A supplement is awaited since this day. */
        STANDS_STILL
    }

    /** What it adds to the limit. */
    public int counted() {
        return kind == Kind.EXTENDED ? 0 : amount;
    }
}
