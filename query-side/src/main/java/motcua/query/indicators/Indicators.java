package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;
import motcua.office.Office;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * The answer: every number with the period, the rules and the position in the log it follows from.
 *
 * @param asOf the past instant as of which everything is told; null for what is known now
 * @param office null when it is about all offices
 * @param by what the rows stand for; null when there is only the total
 * @param position how far in the log of events the numbers reach; null when that is not known
 * @param lateEntry how long a step must have waited to be a late entry, as it was when the days were counted; the one in
 *     force when there are none
 */
record Indicators(
        LocalDate from,
        LocalDate to,
        @Nullable Instant asOf,
        @Nullable About office,
        @Nullable String by,
        String rule,
        @Nullable Long position,
        Collection<String> lateEntry,
        Row total,
        List<Row> rows,
        List<Figure.Legend> formulas) {

    /** The office asked about. */
    record About(OfficeId id, String name) {
        static @Nullable About of(@Nullable Office office) {
            return office == null ? null : new About(office.id(), office.name());
        }
    }

    /** What the names behind keys are looked up in. */
    record Names(Catalogue catalogue, Accounts accounts) {

        @Nullable
        String of(By by, String key) {
            return switch (by) {
                case OFFICE -> {
                    Office office = catalogue.offices().get(new OfficeId(key));
                    yield office == null ? null : office.name();
                }
                case OFFICER -> accounts.find(key).map(Account::name).orElse(null);
                case MONTH -> null;
            };
        }
    }

    static Indicators of(
            Question question,
            Sums sums,
            @Nullable Long position,
            LateEntry lateEntry,
            Names names,
            List<Figure.Legend> formulas) {
        By by = question.by();
        return new Indicators(
                question.from(),
                question.to(),
                question.asOf(),
                About.of(question.office()),
                by == null ? null : by.word(),
                Figure.RULE,
                position,
                sums.spans().isEmpty() ? List.of(lateEntry.span().toString()) : sums.spans(),
                Row.of(null, null, sums.total()),
                by == null ? List.of() : rows(by, sums, names),
                formulas);
    }

    private static List<Row> rows(By by, Sums sums, Names names) {
        return sums.rows().entrySet().stream()
                .map(row -> Row.of(row.getKey(), names.of(by, row.getKey()), row.getValue()))
                .toList();
    }
}
