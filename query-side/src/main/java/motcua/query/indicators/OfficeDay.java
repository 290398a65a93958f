package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.OfficeId;
import motcua.query.platform.Parts;
import motcua.query.platform.Sheets;

/** One document's worth of counting: one day of one office, in the time of the offices. */
record OfficeDay(OfficeId office, LocalDate day) implements Sheets.Day {

    OfficeDay {
        // Days are compared as text; beyond four digits that would put them in a wrong order, for ever.
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a year of four digits, not " + day.getYear());
        }
    }

    static OfficeDay of(OfficeId office, Instant recordedAt) {
        return new OfficeDay(office, dayOf(recordedAt));
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }

    @Override
    public String id() {
        return office + "|" + day;
    }

    @Override
    public int parts() {
        return Parts.MANY;
    }
}
