package motcua.standalone.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable luck: the same seed and name draw the same, in every process and on every machine. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, String name) {
        // String.hashCode is specified; the multiplier keeps neighbouring seeds apart.
        this.random = new SplittableRandom((seed * 0x9E3779B97F4A7C15L) ^ name.hashCode());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both inclusive. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Whether the next of {@code left} candidates is one of the {@code wanted} still to be picked: exact in the end. */
    boolean picks(int wanted, int left) {
        return random.nextInt(left) < wanted;
    }
}
