package motcua.query.scoreboard;

import java.util.Arrays;

/** One number for each {@link Count}, and the due days on which dossiers are awaited. Any of them may be negative. */
final class Tally {

    private static final Count[] COUNTS = Count.values();

    /** By the places of counts. */
    private final long[] numbers = new long[Count.PLACES];

    private final Dues dues = new Dues();
    private final Dues byIndex = new Dues();

    Tally add(Count count, long number) {
        numbers[count.place()] += number;
        return this;
    }

    void addCounts(Tally other) {
        addCounts(other, 1);
    }

    private void addCounts(Tally other, int times) {
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] += times * other.numbers[at];
        }
    }

    void add(Tally other) {
        add(other, 1);
    }

    /** Adds {@code other} so many times, or takes it away when {@code times} is -1. */
    void add(Tally other, int times) {
        addCounts(other, times);
        dues.add(other.dues, times);
        byIndex.add(other.byIndex, times);
    }

    long of(Count count) {
        return numbers[count.place()];
    }

    /** Awaited on due days, by the deadlines in force. */
    Dues dues() {
        return dues;
    }

    /** What has to be added to {@link #dues} for the due days that index 766 reads. */
    Dues byIndex() {
        return byIndex;
    }

    boolean isEmpty() {
        return Arrays.stream(numbers).allMatch(number -> number == 0) && dues.isEmpty() && byIndex.isEmpty();
    }

    void clear() {
        Arrays.fill(numbers, 0);
        dues.clear();
        byIndex.clear();
    }

    /** {@code  R5 S4 20220309:5 ~20220311:1}, a space before each; what is 0 is left out. */
    void write(StringBuilder line) {
        for (Count count : COUNTS) {
            if (of(count) != 0) {
                line.append(' ').append(count.sign()).append(of(count));
            }
        }
        dues.forEach((day, dossiers) -> line.append(' ').append(day).append(':').append(dossiers));
        byIndex.forEach(
                (day, dossiers) -> line.append(" ~").append(day).append(':').append(dossiers));
    }

    /** Adds what {@link #write} wrote into {@code text}, from {@code start}, where a space stands, to {@code end}. */
    void read(String text, int start, int end) {
        for (int at = start + 1; at < end; ) {
            int space = text.indexOf(' ', at);
            int next = space < 0 || space > end ? end : space;
            readOne(text, at, next);
            at = next + 1;
        }
    }

    private void readOne(String text, int start, int end) {
        char first = text.charAt(start);
        if (first == '~') {
            readDue(byIndex, text, start + 1, end);
        } else if (first <= '9') {
            readDue(dues, text, start, end);
        } else {
            numbers[first - Count.FIRST_SIGN] += Long.parseLong(text, start + 1, end, 10);
        }
    }

    private static void readDue(Dues dues, String text, int start, int end) {
        int colon = text.indexOf(':', start);
        dues.add(Integer.parseInt(text, start, colon, 10), Long.parseLong(text, colon + 1, end, 10));
    }

    /** As a line has it, without the first space. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        write(line);
        return line.isEmpty() ? "" : line.substring(1);
    }
}
