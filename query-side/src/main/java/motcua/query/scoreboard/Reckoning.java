package motcua.query.scoreboard;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import motcua.dossier.Channel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Adds up stored days, one after the other and in any order, to a total and the rows asked for. */
final class Reckoning {

    private final Period period;
    private final @Nullable By by;
    private final String from;
    private final String to;
    private final String asOf;
    private final String today;
    private final Sums total = new Sums();
    private final SortedMap<String, Sums> groups = new TreeMap<>();

    Reckoning(Period period, @Nullable By by) {
        this.period = period;
        this.by = by;
        this.from = period.from().toString();
        this.to = period.to().toString();
        this.asOf = period.asOf().toString();
        this.today = period.today().toString();
    }

    /** Takes one stored day; days after the period add nothing. */
    void take(Document stored) {
        String office = stored.getString(DayBoard.OFFICE);
        String day = stored.getString(DayBoard.DAY);
        Cells.read(stored.getString(DayBoard.CELLS), (procedure, channel, tally) -> {
            add(total, day, channel, tally);
            if (by != null) {
                add(group(by.key(office, day, procedure, channel)), day, channel, tally);
            }
        });
    }

    Sums total() {
        return total;
    }

    /** The rows under their keys, sorted; empty rows are left out, but months have no gaps. */
    SortedMap<String, Sums> rows() {
        if (by == By.MONTH) {
            return Months.rows(groups, period);
        }
        groups.values().removeIf(Sums::isEmpty);
        return Collections.unmodifiableSortedMap(groups);
    }

    private Sums group(String key) {
        return groups.computeIfAbsent(key, _ -> new Sums());
    }

    private void add(Sums sums, String day, Channel channel, Tally tally) {
        if (day.compareTo(from) >= 0 && day.compareTo(to) <= 0) {
            sums.flow(channel, tally);
        }
        if (day.compareTo(asOf) <= 0) {
            sums.stock(tally, day.equals(today));
        }
    }
}
