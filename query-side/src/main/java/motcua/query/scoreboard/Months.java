package motcua.query.scoreboard;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows by month: each one's stock is that of all days up to its end. */
final class Months {

    private Months() {}

    /** The months of {@code period} from the first with anything in it, without gaps, to the day the period is known. */
    static SortedMap<String, Sums> rows(SortedMap<String, Sums> groups, Period period) {
        SortedMap<String, Sums> rows = new TreeMap<>();
        YearMonth last = YearMonth.from(period.lastDay());
        Sums before = new Sums();
        for (YearMonth month = first(groups, last); !month.isAfter(last); month = month.plusMonths(1)) {
            before = groups.getOrDefault(month.toString(), new Sums()).following(before);
            if (!month.isBefore(YearMonth.from(period.from()))) {
                rows.put(month.toString(), before);
            }
        }
        return rows;
    }

    private static YearMonth first(SortedMap<String, Sums> groups, YearMonth last) {
        return groups.isEmpty() ? last.plusMonths(1) : YearMonth.parse(groups.firstKey());
    }
}
