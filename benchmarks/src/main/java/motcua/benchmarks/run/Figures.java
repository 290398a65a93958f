package motcua.benchmarks.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import motcua.benchmarks.load.Measured;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** All that was measured, by figure and by who was measured, round by round. */
final class Figures {

    /** Which figure of whom. */
    record Key(String figure, String subject) {}

    /** One figure of one round. */
    private record Round(double value, @Nullable Histogram micros) {}

    /**
     * A figure of all rounds.
     *
     * @param micros how long each took, over all rounds; null where only the sum was taken
     */
    record Summary(
            double median, double min, double max, @Nullable Histogram micros) {

        /** In milliseconds; null where only the sum was taken. */
        @Nullable
        Double millis(double percentile) {
            return micros == null ? null : micros.getValueAtPercentile(percentile) / 1e3;
        }
    }

    private final Map<Key, List<Round>> rounds = new LinkedHashMap<>();

    /** Notes how many a second, and how long each took. */
    void rate(String figure, String subject, Measured measured) {
        Histogram micros = measured.micros().getTotalCount() == 0 ? null : measured.micros();
        add(figure, subject, new Round(measured.rate(), micros));
    }

    void value(String figure, String subject, double value) {
        add(figure, subject, new Round(value, null));
    }

    private void add(String figure, String subject, Round round) {
        rounds.computeIfAbsent(new Key(figure, subject), _ -> new ArrayList<>()).add(round);
    }

    Set<Key> keys() {
        return Collections.unmodifiableSet(rounds.keySet());
    }

    /** Null when that was not measured. */
    @Nullable
    Summary of(String figure, String subject) {
        List<Round> all = rounds.get(new Key(figure, subject));
        if (all == null) {
            return null;
        }
        Histogram sum = null;
        for (Round round : all) {
            if (sum == null && round.micros != null) {
                sum = round.micros.copy();
            } else if (sum != null && round.micros != null) {
                sum.add(round.micros);
            }
        }
        return summary(all.stream().map(Round::value).toList(), sum);
    }

    /** How many times the figure of {@code over} that of {@code subject} is: of the medians, and the span of the rounds; null when one is missing. */
    @Nullable
    Summary ratio(String figure, String subject, String overFigure, String over) {
        List<Round> upper = rounds.get(new Key(figure, subject));
        List<Round> lower = rounds.get(new Key(overFigure, over));
        if (upper == null || lower == null) {
            return null;
        }
        List<Double> ratios = IntStream.range(0, Math.min(upper.size(), lower.size()))
                .mapToObj(round -> upper.get(round).value / lower.get(round).value)
                .toList();
        double medians = median(upper.stream().map(Round::value).toList())
                / median(lower.stream().map(Round::value).toList());
        return new Summary(medians, Collections.min(ratios), Collections.max(ratios), null);
    }

    private static Summary summary(List<Double> values, @Nullable Histogram micros) {
        return new Summary(median(values), Collections.min(values), Collections.max(values), micros);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
