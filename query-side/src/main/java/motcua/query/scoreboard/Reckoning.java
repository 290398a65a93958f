package motcua.query.scoreboard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.dossier.Channel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Adds up stored days, one after the other and in any order, to a total and the rows asked for. */
final class Reckoning {

    private final Period period;
    private final @Nullable By by;
    private final int from;
    private final int to;
    private final int lastDay;
    private final int lateBy;
    private final Sums total = new Sums();
    private final SortedMap<String, Sums> groups = new TreeMap<>();
    private final SortedSet<String> spans = new TreeSet<>();

    Reckoning(Period period, @Nullable By by) {
        this.period = period;
        this.by = by;
        this.from = Dues.number(period.from());
        this.to = Dues.number(period.to());
        this.lastDay = Dues.number(period.lastDay());
        this.lateBy = Dues.number(period.lateBy());
    }

    /** Takes one stored day; days after the period add nothing. */
    void take(Document stored) {
        take(stored, stored.getString(DayBoard.CELLS));
    }

    /** The same of a day whose counters are {@code cells}. */
    void take(Document stored, String cells) {
        String office = stored.getString(DayBoard.OFFICE);
        String day = stored.getString(DayBoard.DAY);
        int number = Dues.number(LocalDate.parse(day));
        spans.addAll(DayBoard.spans(stored));
        Cells.read(cells, (procedure, channel, tally) -> {
            add(total, number, channel, tally);
            tally.dues().forEach((due, dossiers) -> late(total, number, due, dossiers));
            tally.byIndex().forEach((due, dossiers) -> lateByIndex(total, number, due, dossiers));
            if (by != null) {
                String key = by.key(office, day, procedure, channel);
                add(group(key), number, channel, tally);
                tally.dues().forEach((due, dossiers) -> late(group(key, number, due), number, due, dossiers));
                tally.byIndex().forEach((due, dossiers) -> lateByIndex(group(key, number, due), number, due, dossiers));
            }
        });
    }

    Sums total() {
        return total;
    }

    /** Under which spans the days taken counted late entries. */
    SortedSet<String> spans() {
        return Collections.unmodifiableSortedSet(spans);
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

    /** What is awaited becomes late in the month of its due day, or at once. */
    private Sums group(String key, int day, int due) {
        return group(by == By.MONTH ? month(Math.max(day, due)) : key);
    }

    private static String month(int day) {
        return "%04d-%02d".formatted(day / 10_000, day / 100 % 100);
    }

    private void add(Sums sums, int day, Channel channel, Tally tally) {
        if (day >= from && day <= to) {
            sums.flow(channel, tally);
        }
        if (day <= lastDay) {
            sums.open(tally);
        }
    }

    private void late(Sums sums, int day, int due, long dossiers) {
        if (isLate(day, due)) {
            sums.late(dossiers);
        }
    }

    private void lateByIndex(Sums sums, int day, int due, long dossiers) {
        if (isLate(day, due)) {
            sums.lateByIndex(dossiers);
        }
    }

    private boolean isLate(int day, int due) {
        return day <= lastDay && due <= lateBy;
    }
}
