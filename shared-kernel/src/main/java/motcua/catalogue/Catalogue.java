package motcua.catalogue;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.calendar.WorkingCalendar;
import motcua.deadline.Limit;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.office.Office;
import motcua.procedure.Procedure;

/** The facts the rules stand on: procedures with their limits, offices, and the days they are open. */
public record Catalogue(
        Map<ProcedureCode, Procedure> procedures, Map<OfficeId, Office> offices, WorkingCalendar calendar) {

    /** The version of the bundled calendar: the years it covers and its edition. */
    static final String CALENDAR_VERSION = "vn-2022-2027.1";

    public Catalogue {
        procedures = Map.copyOf(procedures);
        offices = Map.copyOf(offices);
    }

    /** The catalogue this build brings; throws {@link BadCatalogue} naming file and line of the first bad row. */
    public static Catalogue bundled() {
        return new Catalogue(
                CatalogueFile.read("/motcua/procedures.csv", Catalogue::procedure, Procedure::code),
                CatalogueFile.read("/motcua/offices.csv", Catalogue::office, Office::id),
                calendarOf(CatalogueFile.read("/motcua/holidays.csv", Catalogue::day, Day::date)));
    }

    /** The procedure under {@code code}; a local variant without an entry of its own has the national limits. */
    public Optional<Procedure> procedure(ProcedureCode code) {
        Procedure own = procedures.get(code);
        return Optional.ofNullable(own != null ? own : procedures.get(new ProcedureCode(code.national(), null)));
    }

    static Map<ProcedureCode, Procedure> procedures(String file, InputStream in) {
        return CatalogueFile.read(file, in, Catalogue::procedure, Procedure::code);
    }

    static WorkingCalendar calendar(String file, InputStream in) {
        return calendarOf(CatalogueFile.read(file, in, Catalogue::day, Day::date));
    }

    private static Procedure procedure(CatalogueFile.Row row) {
        String cutoff = row.find("late_cutoff");
        Limit limit = new Limit(
                Integer.parseInt(row.get("limit_value")),
                Limit.Unit.valueOf(row.get("limit_unit")),
                cutoff == null ? null : LocalTime.parse(cutoff));
        return new Procedure(ProcedureCode.of(row.get("code")), row.get("name"), row.get("field"), limit);
    }

    private static Office office(CatalogueFile.Row row) {
        return new Office(new OfficeId(row.get("id")), row.get("name"), row.get("district"));
    }

    private record Day(LocalDate date, Kind kind) {
        enum Kind {
            CLOSED,
            OPEN
        }
    }

    private static Day day(CatalogueFile.Row row) {
        Day day = new Day(LocalDate.parse(row.get("date")), Day.Kind.valueOf(row.get("kind")));
        boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (weekend != (day.kind() == Day.Kind.OPEN)) {
            throw new IllegalArgumentException(day.date() + " is " + day.kind() + " without any listing");
        }
        return day;
    }

    private static WorkingCalendar calendarOf(Map<LocalDate, Day> days) {
        return new WorkingCalendar(CALENDAR_VERSION, daysOf(days, Day.Kind.CLOSED), daysOf(days, Day.Kind.OPEN));
    }

    private static Set<LocalDate> daysOf(Map<LocalDate, Day> days, Day.Kind kind) {
        return days.values().stream()
                .filter(day -> day.kind() == kind)
                .map(Day::date)
                .collect(Collectors.toUnmodifiableSet());
    }
}
