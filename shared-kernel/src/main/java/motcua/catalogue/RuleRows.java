package motcua.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import motcua.catalogue.CatalogueFile.Row;
import motcua.deadline.Rule;
import motcua.deadline.Rules;
import motcua.deadline.StartsAt;
import motcua.deadline.SupplementEffect;
import org.jspecify.annotations.Nullable;

/** Reads the versions of the rules; a row that does not follow on the one before it is a bad row. */
final class RuleRows {

    private @Nullable Rule before;
    private long line = 1;

    private RuleRows() {}

    /** The rules of {@code file}; throws {@link BadCatalogue} at the first bad row, or at the last when it leaves the future open. */
    static Rules read(String file, InputStream in) {
        RuleRows rows = new RuleRows();
        Collection<Rule> rules =
                CatalogueFile.read(file, in, rows::rule, Rule::version).values();
        try {
            return new Rules(List.copyOf(rules));
        } catch (IllegalArgumentException e) {
            throw new BadCatalogue(file, rows.line, String.valueOf(e.getMessage()), e);
        }
    }

    private Rule rule(Row row) {
        line = row.csv().getStartingLineNumber();
        Rule rule = new Rule(
                row.get("version"),
                Rule.Use.valueOf(row.get("use")),
                row.find("valid_from", LocalDate::parse),
                row.find("valid_to", LocalDate::parse),
                supplements(row),
                new Rule.Extensions(row.number("extensions_at_most"), row.number("extension_notice_days")),
                row.number("acceptance_working_hours"),
                row.number("correction_working_days"),
                new Rule.Reminders(
                        row.number("alert_hours"),
                        row.number("apology_working_days"),
                        row.number("idle_working_hours")),
                LocalTime.parse(row.get("handover_cutoff")),
                StartsAt.valueOf(row.get("starts_at")),
                row.get("source"));
        if (rule.use() == Rule.Use.BY_DATE) {
            Rules.follows(before, rule);
            before = rule;
        }
        return rule;
    }

    private static Rule.Supplements supplements(Row row) {
        return new Rule.Supplements(
                SupplementEffect.valueOf(row.get("supplement")),
                row.number("supplements_at_most"),
                row.number("supplement_within_working_days"),
                row.number("supplement_closes_after_days"));
    }
}
