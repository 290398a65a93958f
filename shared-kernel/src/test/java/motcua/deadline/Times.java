package motcua.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.catalogue.Catalogue;
import motcua.deadline.Limit.Unit;

/** Instants as people in Vietnam write them, and runs of the bundled rules. */
final class Times {

    static final Catalogue CATALOGUE = Catalogue.bundled();
    static final WorkingCalendar CALENDAR = CATALOGUE.calendar();

    private Times() {}

    static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }

    static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE).toString();
    }

    static Setting under(String rule) {
        return new Setting(CATALOGUE.rules().named(rule).orElseThrow(), CALENDAR, WorkingHours.USUAL);
    }

    /** The rule of today with another effect of supplements. */
    static Rule rule(SupplementEffect effect) {
        Rule rule = under("nd-118-2025").rule();
        Rule.Supplements other = new Rule.Supplements(effect, 1, 3, 15);
        return new Rule(
                effect.name(),
                Rule.Use.BESIDE,
                null,
                null,
                other,
                rule.extensions(),
                rule.acceptanceWorkingHours(),
                rule.correctionWorkingDays(),
                rule.reminders(),
                rule.handoverCutoff(),
                rule.startsAt(),
                rule.source());
    }

    static Term limit(int value, Unit unit) {
        return Term.of(new Limit(value, unit, null));
    }

    static Run run(String accepted, Term term, String rule, Supplement... supplements) {
        return new Run(Reception.accepted(local(accepted)), term, List.of(supplements), null, under(rule));
    }

    static Supplement awaited(String asked, String provided) {
        return new Supplement(local(asked), 3, local(provided), 5L);
    }

    /** When it is due; {@code never} while the clock stands still. */
    static String due(Run run) {
        return run.deadline().map(deadline -> local(deadline.due())).orElse("never");
    }
}
