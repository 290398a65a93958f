package motcua.query.scoreboard;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * How many dossiers more, or less, are awaited on which due days. Days are numbers such as {@code 20220309}, sorted; a day without a
 * difference is left out.
 */
final class Dues {

    private static final int FIRST_SIZE = 4;

    private int[] days = new int[FIRST_SIZE];
    private long[] dossiers = new long[FIRST_SIZE];
    private int size;

    /** Takes one due day. */
    @FunctionalInterface
    interface Reader {
        void take(int day, long dossiers);
    }

    /** {@code 20220309} of the 9th of March 2022; throws {@link IllegalArgumentException} for a year without four digits. */
    static int number(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a year of four digits, not " + day.getYear());
        }
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    void add(int day, long more) {
        int at = Arrays.binarySearch(days, 0, size, day);
        if (at >= 0) {
            dossiers[at] += more;
            if (dossiers[at] == 0) {
                remove(at);
            }
        } else if (more != 0) {
            insert(-at - 1, day, more);
        }
    }

    private void remove(int at) {
        size--;
        System.arraycopy(days, at + 1, days, at, size - at);
        System.arraycopy(dossiers, at + 1, dossiers, at, size - at);
    }

    private void insert(int at, int day, long more) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            dossiers = Arrays.copyOf(dossiers, 2 * size);
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(dossiers, at, dossiers, at + 1, size - at);
        days[at] = day;
        dossiers[at] = more;
        size++;
    }

    void add(Dues other, int times) {
        other.forEach((day, more) -> add(day, times * more));
    }

    void forEach(Reader reader) {
        for (int at = 0; at < size; at++) {
            reader.take(days[at], dossiers[at]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }
}
