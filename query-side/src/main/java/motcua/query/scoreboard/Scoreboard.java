package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.office.Office;
import motcua.query.indicators.LateEntry;
import org.jspecify.annotations.Nullable;

/**
 * The answer: every number with the period, the rules and the position in the log it follows from.
 *
 * @param lastDay the last day the stocks {@code open} and {@code openLate} speak of
 * @param asOf the past instant as of which everything is told; null for what is known now
 * @param office null when it is about all offices
 * @param by what the rows stand for; null when there is only the total
 * @param lateEntry how long a step must have waited to be a late entry, as it was when the days were counted; the one in
 *     force when there are none
 * @param position how far in the log of events the numbers reach; null when that is not known
 */
record Scoreboard(
        LocalDate from,
        LocalDate to,
        LocalDate lastDay,
        @Nullable Instant asOf,
        @Nullable About office,
        @Nullable String by,
        String rule,
        Collection<String> lateEntry,
        @Nullable Long position,
        Row total,
        List<Row> rows,
        List<Formula.Legend> formulas) {

    /** The office asked about. */
    record About(OfficeId id, String name, String district) {
        static @Nullable About of(@Nullable Office office) {
            return office == null ? null : new About(office.id(), office.name(), office.district());
        }
    }

    static Scoreboard of(
            Question question,
            Reckoning sums,
            @Nullable Long position,
            LateEntry lateEntry,
            Catalogue catalogue,
            List<Formula.Legend> formulas) {
        Period period = question.period();
        By by = question.by();
        return new Scoreboard(
                period.from(),
                period.to(),
                period.lastDay(),
                question.asOf(),
                About.of(question.office()),
                by == null ? null : by.word(),
                Formula.RULE,
                sums.spans().isEmpty() ? List.of(lateEntry.span().toString()) : sums.spans(),
                position,
                Row.of(null, null, sums.total()),
                by == null ? List.of() : rows(by, sums, catalogue),
                formulas);
    }

    private static List<Row> rows(By by, Reckoning sums, Catalogue catalogue) {
        return sums.rows().entrySet().stream()
                .map(row -> row(by, row, catalogue))
                .toList();
    }

    private static Row row(By by, Map.Entry<String, Sums> row, Catalogue catalogue) {
        return Row.of(row.getKey(), name(by, row.getKey(), catalogue), row.getValue());
    }

    private static @Nullable String name(By by, String key, Catalogue catalogue) {
        return switch (by) {
            case OFFICE -> {
                Office office = catalogue.offices().get(new OfficeId(key));
                yield office == null ? null : office.name();
            }
            case PROCEDURE ->
                catalogue
                        .procedure(ProcedureCode.of(key))
                        .map(motcua.procedure.Procedure::name)
                        .orElse(null);
            case MONTH, CHANNEL -> null;
        };
    }
}
