package motcua.standalone.sample;

import java.util.Arrays;

/** Divides a whole number by weights without losing any of it. */
final class Shares {

    private Shares() {}

    /** As many whole numbers as {@code weights}, in their proportion, that add up to exactly {@code total}. */
    static int[] of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        double reached = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            reached += weights[i];
            int upToHere = i == weights.length - 1 ? total : (int) Math.round(total * (reached / sum));
            shares[i] = upToHere - given;
            given = upToHere;
        }
        return shares;
    }
}
