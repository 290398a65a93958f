package motcua.query.indicators;

/** One number for each {@link Count}. */
final class Tally {

    private final long[] numbers = new long[Count.PLACES];

    void add(Count count) {
        numbers[count.place()]++;
    }

    void add(Tally other) {
        for (int place = 0; place < Count.PLACES; place++) {
            numbers[place] += other.numbers[place];
        }
    }

    long of(Count count) {
        return numbers[count.place()];
    }

    /** The numbers, a space before each. */
    void write(StringBuilder line) {
        for (long number : numbers) {
            line.append(' ').append(number);
        }
    }

    /** What {@link #write} wrote, from {@code start} to the end of {@code line}. */
    static Tally read(String line, int start) {
        Tally tally = new Tally();
        int at = start + 1;
        for (int place = 0; place < Count.PLACES; place++) {
            int space = line.indexOf(' ', at);
            int end = space < 0 ? line.length() : space;
            tally.numbers[place] = Long.parseLong(line, at, end, 10);
            at = end + 1;
        }
        return tally;
    }
}
