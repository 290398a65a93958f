package motcua.query.scoreboard;

/** One number for each {@link Count}. */
final class Tally {

    private final long[] numbers = new long[Count.PLACES];

    void add(Count count, long number) {
        numbers[count.place()] += number;
    }

    void add(Tally other) {
        for (int place = 0; place < Count.PLACES; place++) {
            numbers[place] += other.numbers[place];
        }
    }

    long of(Count count) {
        return numbers[count.place()];
    }

    void set(int place, long number) {
        numbers[place] = number;
    }

    void write(StringBuilder line) {
        for (long number : numbers) {
            line.append(' ').append(number);
        }
    }
}
