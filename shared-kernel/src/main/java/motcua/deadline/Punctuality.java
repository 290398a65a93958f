package motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;

/** How a finished dossier stands to its due instant: trước hạn, đúng hạn, quá hạn. */
public enum Punctuality {
    /** Finished on a day before the day it was due. */
    EARLY,
    /** Finished on the day it was due, not after the due instant. */
    ON_TIME,
    /** Finished after the due instant. */
    LATE;

    /** The punctuality of a dossier finished at {@code end}; on time means {@code end <= due} (QĐ 766/QĐ-TTg). */
    public static Punctuality of(Instant end, Instant due) {
        if (end.isAfter(due)) {
            return LATE;
        }
        return day(end).isBefore(day(due)) ? EARLY : ON_TIME;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
