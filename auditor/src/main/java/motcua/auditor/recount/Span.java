package motcua.auditor.recount;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that one row speaks of.
 *
 * @param from first day of what is counted as received or resolved
 * @param to last day of that
 * @param lastDay the day at whose end stocks are counted
 * @param lateBy the last due day that is over: {@code lastDay}, or the day before when {@code lastDay} was not over yet
 * @param knowsLateEntries whether it is known how long a step must have waited to be a late entry
 */
record Span(LocalDate from, LocalDate to, LocalDate lastDay, LocalDate lateBy, boolean knowsLateEntries) {

    /** The part of this span that lies in {@code month}, with the stocks at the end of that month. */
    Span in(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new Span(
                from.isAfter(first) ? from : first,
                to.isBefore(last) ? to : last,
                lastDay.isBefore(last) ? lastDay : last,
                lateBy.isBefore(last) ? lateBy : last,
                knowsLateEntries);
    }
}
