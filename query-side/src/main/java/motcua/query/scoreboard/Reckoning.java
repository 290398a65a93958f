package motcua.query.scoreboard;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.dossier.Channel;
import motcua.query.platform.Parts;
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
        int number = number(day);
        spans.add(stored.getString(DayBoard.LATE_ENTRY));
        Cells.read(cells, (procedure, channel, tally) -> take(office, day, number, procedure, channel, tally));
    }

    /** Takes the days of all offices at once, from their roll-up. */
    void takeRollUp(Document stored) {
        String day = stored.getString(RollUp.DAY);
        int number = number(day);
        spans.add(stored.getString(DayBoard.LATE_ENTRY));
        if (by == By.OFFICE) {
            Cells.read(stored.getString(RollUp.OFFICES), (office, channel, tally) -> {
                add(total, number, channel, tally);
                add(group(office), number, channel, tally);
            });
        } else {
            Cells.read(
                    stored.getString(DayBoard.CELLS),
                    (procedure, channel, tally) -> take("", day, number, procedure, channel, tally));
        }
    }

    private void take(String office, String day, int number, String procedure, Channel channel, Tally tally) {
        add(total, number, channel, tally);
        if (by == By.MONTH) {
            addToMonths(number, channel, tally);
        } else if (by != null) {
            add(group(by.key(office, day, procedure, channel)), number, channel, tally);
        }
    }

    /** As {@link Dues#number}, of a stored day. */
    private static int number(String day) {
        return Integer.parseInt(day, 0, 4, 10) * 10_000
                + Integer.parseInt(day, 5, 7, 10) * 100
                + Integer.parseInt(day, 8, 10, 10);
    }

    Sums total() {
        return total;
    }

    /** Under which spans the days taken counted late entries. */
    SortedSet<String> spans() {
        SortedSet<String> all = new TreeSet<>();
        spans.forEach(ofDay -> all.addAll(Parts.words(ofDay)));
        return Collections.unmodifiableSortedSet(all);
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

    private void add(Sums sums, int day, Channel channel, Tally tally) {
        flowAndOpen(sums, day, channel, tally);
        if (day <= lastDay) {
            tally.dues().forEach((due, dossiers) -> sums.late(due <= lateBy ? dossiers : 0));
            tally.byIndex().forEach((due, dossiers) -> sums.lateByIndex(due <= lateBy ? dossiers : 0));
        }
    }

    /** What is awaited becomes late in the month of its due day, or at once. */
    private void addToMonths(int day, Channel channel, Tally tally) {
        flowAndOpen(group(month(day)), day, channel, tally);
        if (day <= lastDay) {
            tally.dues().forEach((due, dossiers) -> lateInItsMonth(day, due).late(due <= lateBy ? dossiers : 0));
            tally.byIndex()
                    .forEach((due, dossiers) -> lateInItsMonth(day, due).lateByIndex(due <= lateBy ? dossiers : 0));
        }
    }

    private Sums lateInItsMonth(int day, int due) {
        return group(month(Math.max(day, due)));
    }

    private static String month(int day) {
        String digits = Integer.toString(100_000_000 + day);
        return digits.substring(1, 5) + "-" + digits.substring(5, 7);
    }

    private void flowAndOpen(Sums sums, int day, Channel channel, Tally tally) {
        if (day >= from && day <= to) {
            sums.flow(channel, tally);
        }
        if (day <= lastDay) {
            sums.open(tally);
        }
    }
}
