package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.OfficeId;
import motcua.query.platform.Parts;
import motcua.query.platform.Sheets;
import org.bson.Document;

/**
 * One document's worth of counting: what was recorded on one day about one day of one office, in the time of the offices. So an event
 * changes no document but those of the day on which it was recorded.
 *
 * @param recorded the same as {@code day} but for registers, which tell of days long over, and for decisions taken back later
 */
record OfficeDay(OfficeId office, LocalDate day, LocalDate recorded) implements Sheets.Day {

    OfficeDay {
        // Days are compared as text; beyond four digits that would put them in a wrong order, for ever.
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a year of four digits, not " + day.getYear());
        }
    }

    @Override
    public String id() {
        return office + "|" + day + (recorded.equals(day) ? "" : "|" + recorded);
    }

    /** What is told of days long over comes at once, and is little. */
    @Override
    public int parts() {
        return recorded.equals(day) ? Parts.MANY : 1;
    }

    /** The same of its document. */
    static int partsOf(Document day) {
        return day.getString(DayBoard.RECORDED).equals(day.getString(DayBoard.DAY)) ? Parts.MANY : 1;
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
