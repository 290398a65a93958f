package motcua.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.CatalogueFile.Row;

/** Reads closed weekdays and make-up days. */
final class DayRows {

    /** The version of the bundled calendar: the years it covers and its edition. */
    private static final String VERSION = "vn-2022-2027.1";

    private DayRows() {}

    /** The calendar of {@code file}; throws {@link BadCatalogue} at the first bad row. */
    static WorkingCalendar read(String file, InputStream in) {
        Collection<Day> days =
                CatalogueFile.read(file, in, DayRows::day, Day::date).values();
        return new WorkingCalendar(VERSION, daysOf(days, Day.Kind.CLOSED), daysOf(days, Day.Kind.OPEN));
    }

    private record Day(LocalDate date, Kind kind, String name) {
        enum Kind {
            CLOSED,
            OPEN
        }
    }

    private static Day day(Row row) {
        LocalDate date = LocalDate.parse(row.get("date"));
        Day.Kind kind = Day.Kind.valueOf(row.get("kind"));
        if (WorkingCalendar.isWeekend(date.toEpochDay()) != (kind == Day.Kind.OPEN)) {
            throw new IllegalArgumentException(date + " is " + kind + " without any listing");
        }
        return new Day(date, kind, row.get("name"));
    }

    private static Map<LocalDate, String> daysOf(Collection<Day> days, Day.Kind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .collect(Collectors.toUnmodifiableMap(Day::date, Day::name));
    }
}
