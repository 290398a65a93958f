package motcua.query;

import java.util.Arrays;

/**
 * The test of Mann and Whitney: whether the times of one kind of request tend to be longer than those of another. It knows nothing of how
 * times are distributed, and one request that met a garbage collection weighs no more than any other that was slower than all.
 */
record Ranks(double z, double share) {

    private record Time(long nanos, boolean first) {}

    /**
     * Compares the two.
     *
     * @return {@code z}, how many standard deviations the ranks are away from those of two equal kinds, and {@code share}, how often a
     *     time of {@code first} is longer than one of {@code second}: 0.5 for equal kinds
     */
    static Ranks of(long[] first, long[] second) {
        Time[] all = new Time[first.length + second.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.length ? new Time(first[i], true) : new Time(second[i - first.length], false);
        }
        Arrays.sort(all, (one, other) -> Long.compare(one.nanos(), other.nanos()));
        double pairs = (double) first.length * second.length;
        double longer = rankSum(all) - first.length * (first.length + 1.0) / 2;
        double deviation = Math.sqrt(pairs * (all.length + 1) / 12);
        return new Ranks((longer - pairs / 2) / deviation, longer / pairs);
    }

    /** Of the first kind; equal times share their ranks. */
    private static double rankSum(Time[] all) {
        double sum = 0;
        for (int from = 0; from < all.length; ) {
            int to = from;
            int firsts = 0;
            while (to < all.length && all[to].nanos() == all[from].nanos()) {
                firsts += all[to].first() ? 1 : 0;
                to++;
            }
            sum += firsts * (from + to + 1) / 2.0;
            from = to;
        }
        return sum;
    }
}
