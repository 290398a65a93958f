package motcua.auditor.recount;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that one row speaks of.
 *
 * @param from first day of what is counted as received or resolved
 * @param to last day of that
 * @param asOf the day at whose end stocks are counted
 * @param lateBy the last due day that is over: {@code asOf}, or the day before when {@code asOf} was not over yet
 */
record Span(LocalDate from, LocalDate to, LocalDate asOf, LocalDate lateBy) {

    /** The part of this span that lies in {@code month}, with the stocks at the end of that month. */
    Span in(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new Span(
                from.isAfter(first) ? from : first,
                to.isBefore(last) ? to : last,
                asOf.isBefore(last) ? asOf : last,
                lateBy.isBefore(last) ? lateBy : last);
    }
}
