package motcua.query.indicators;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The indicators, each a rate of two counts; texts stand in the message bundle under {@code indicators.<word>}. */
enum Figure {
    CLOCK_STOPPED("clock-stopped", Count.CLOCK_STOPPED, Count.SUPPLEMENT),
    REFILED("refiled", Count.REFILED, Count.OPENED),
    RESOLVED_AT_ONCE("resolved-at-once", Count.RESOLVED_AT_ONCE, Count.RESOLVED),
    RESOLUTION_TOLD_LATE("resolution-told-late", Count.RESOLUTION_TOLD_LATE, Count.RESOLVED),
    ANSWERED_LATE("answered-late", Count.ANSWERED_LATE, Count.ANSWERED),
    CORRECTED("corrected", Count.CORRECTION, Count.RESOLVED),
    REOPENED("reopened", Count.REOPENED, Count.RESOLVED),
    LATE_ENTRIES("late-entries", Count.LATE_ENTRY, Count.STEP);

    /** The version of the rules behind all of them. */
    static final String RULE = "indicators-1";

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final String word;
    private final Count numerator;
    private final Count denominator;

    Figure(String word, Count numerator, Count denominator) {
        this.word = word;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    String word() {
        return word;
    }

    Count numerator() {
        return numerator;
    }

    Count denominator() {
        return denominator;
    }

    /** What an indicator means, in both languages. */
    record Legend(String name, String rule, String vi, String en) {}

    static List<Legend> legend(MessageSource texts) {
        return Stream.of(values()).map(figure -> figure.explain(texts)).toList();
    }

    private Legend explain(MessageSource texts) {
        String key = "indicators." + word;
        return new Legend(
                word, RULE, texts.getMessage(key, null, VIETNAMESE), texts.getMessage(key, null, Locale.ENGLISH));
    }
}
