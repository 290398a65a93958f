package motcua.query.scoreboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The figures whose meaning is not their name; texts stand in the message bundle under {@code scoreboard.<word>}. */
enum Formula {
    ONLINE_SHARE("online-share", "QĐ 766/QĐ-TTg"),
    ON_TIME_OF_RESOLVED("on-time-of-resolved", "QĐ 766/QĐ-TTg"),
    ON_TIME_OF_RECEIVED("on-time-of-received", Source.DERIVED),
    PUNCTUALITY("early-on-time-late", "QĐ 766/QĐ-TTg"),
    OPEN("open", Source.DERIVED),
    OPEN_LATE("open-late", Source.DERIVED),
    SUPPLEMENT_RATE("supplement-rate", "NĐ 118/2025 Điều 11.2c, 19.5"),
    EXTENSION_RATE("extension-rate", "NĐ 118/2025 Điều 19.6"),
    ON_TIME_766("on-time-766", "QĐ 766/QĐ-TTg"),
    PROGRESS_766("progress-766", "QĐ 766/QĐ-TTg"),
    AVERAGE_HANDLING("average-handling", Source.DERIVED),
    ACCEPTANCE_BREACH("acceptance-breach", "NĐ 118/2025 Điều 17.2c"),
    LATE_ENTRY("late-entry", Source.DERIVED);

    /** The version of the rules behind all of them. */
    static final String RULE = "scoreboard-3";

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final String word;
    private final String article;

    Formula(String word, String article) {
        this.word = word;
        this.article = article;
    }

    String word() {
        return word;
    }

    /** What it rests on; {@code derived} when no official text was found. */
    String article() {
        return article;
    }

    /** What a formula means, in both languages. */
    record Legend(String name, String rule, String article, String vi, String en) {}

    static List<Legend> legend(MessageSource texts) {
        return Stream.of(values()).map(formula -> formula.explain(texts)).toList();
    }

    private Legend explain(MessageSource texts) {
        String key = "scoreboard." + word;
        return new Legend(
                word,
                RULE,
                article,
                texts.getMessage(key, null, VIETNAMESE),
                texts.getMessage(key, null, Locale.ENGLISH));
    }

    /** Constants of an enum cannot use its static fields. */
    private static final class Source {
        private static final String DERIVED = "derived";
    }
}
