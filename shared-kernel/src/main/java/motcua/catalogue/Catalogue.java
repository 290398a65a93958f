package motcua.catalogue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.deadline.Rules;
import motcua.deadline.Setting;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.office.Office;
import motcua.procedure.Procedure;

/** The facts the rules stand on: procedures with their limits, offices, the days they are open, and the rules about time. */
public record Catalogue(
        Map<ProcedureCode, Procedure> procedures,
        Map<OfficeId, Office> offices,
        WorkingCalendar calendar,
        Rules rules) {

    public Catalogue {
        procedures = Map.copyOf(procedures);
        offices = Map.copyOf(offices);
    }

    /** The catalogue this build brings; throws {@link BadCatalogue} naming file and line of the first bad row. */
    public static Catalogue bundled() {
        return new Catalogue(
                CatalogueFile.bundled("/motcua/procedures.csv", ProcedureRows::read),
                CatalogueFile.bundled("/motcua/offices.csv", OfficeRows::read),
                CatalogueFile.bundled("/motcua/holidays.csv", DayRows::read),
                CatalogueFile.bundled("/motcua/rules.csv", RuleRows::read));
    }

    /** The same with another calendar. */
    public Catalogue with(WorkingCalendar other) {
        return new Catalogue(procedures, offices, other, rules);
    }

    /** The procedure under {@code code}; a local variant without an entry of its own has the national limits. */
    public Optional<Procedure> procedure(ProcedureCode code) {
        Procedure own = procedures.get(code);
        return Optional.ofNullable(own != null ? own : procedures.get(new ProcedureCode(code.national(), null)));
    }

    /** Under what the clock of a dossier runs that {@code office} accepted at {@code accepted}; unknown offices keep the usual hours. */
    public Setting setting(OfficeId office, Instant accepted) {
        Office known = offices.get(office);
        return new Setting(rules.inForce(accepted), calendar, known == null ? WorkingHours.USUAL : known.hours());
    }
}
