package motcua.auditor.recount;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import motcua.auditor.verdict.Sentence;
import org.jspecify.annotations.Nullable;

/** Holds what is shown against what was recomputed, number by number. */
final class Differences {

    private static final int LONGEST_NUMBER = 50;

    private final Span span;
    private @Nullable Sentence first;
    private long differing;
    private long compared;

    private Differences(Span span) {
        this.span = span;
    }

    /** Compares all numbers of {@code shown} with those that follow from {@code events} in {@code span}. */
    static Differences between(Scoreboard shown, Map<Counted, Long> events, Span span) {
        Differences differences = new Differences(span);
        differences.row(Sentence.of("recount.total"), shown.total(), new Figures(events, span));
        SortedMap<String, Figures> rows = Rows.of(shown.by(), events, span);
        Set<String> keys = new LinkedHashSet<>(shown.rows().keySet());
        keys.addAll(rows.keySet());
        for (String key : keys) {
            Sentence name = Sentence.of("recount.row", key);
            Figures figures = rows.get(key);
            if (figures == null) {
                differences.add(Sentence.of("recount.surplus-row", name));
            } else if (shown.row(key).isEmpty()) {
                differences.add(Sentence.of("recount.missing-row", name));
            } else {
                differences.row(name, shown.row(key).get(), figures);
            }
        }
        return differences;
    }

    private void row(Sentence name, Map<String, String> shown, Figures figures) {
        figures.byName().forEach((figure, number) -> {
            compared++;
            String said = shown.get(figure);
            if (!same(said, number)) {
                add(Sentence.of("recount.number", figure.replace('/', '.'), name, word(said), word(number)));
            }
        });
    }

    private static boolean same(@Nullable String said, @Nullable BigDecimal number) {
        if (said == null || number == null) {
            return said == null && number == null;
        }
        // Reading a number takes time that grows with the square of its length.
        if (said.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            return new BigDecimal(said).compareTo(number) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String word(@Nullable Object number) {
        return number == null ? "null" : number.toString();
    }

    private void add(Sentence difference) {
        if (first == null) {
            first = difference;
        }
        differing++;
    }

    /** The first number that differs; throws {@link IllegalStateException} when none does. */
    Sentence first() {
        if (first == null) {
            throw new IllegalStateException("nothing differs");
        }
        return first;
    }

    /** How many differ; a row too much or too few counts once. */
    long differing() {
        return differing;
    }

    /** How many numbers were compared. */
    long compared() {
        return compared;
    }

    Span span() {
        return span;
    }
}
