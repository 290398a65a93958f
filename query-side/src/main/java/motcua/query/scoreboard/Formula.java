package motcua.query.scoreboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The figures whose meaning is not their name; texts stand in the message bundle under {@code scoreboard.<word>}. */
enum Formula {
    ONLINE_SHARE("online-share"),
    ON_TIME_OF_RESOLVED("on-time-of-resolved"),
    ON_TIME_OF_RECEIVED("on-time-of-received"),
    PUNCTUALITY("early-on-time-late"),
    OPEN("open"),
    OPEN_LATE("open-late"),
    SUPPLEMENT_RATE("supplement-rate"),
    EXTENSION_RATE("extension-rate");

    /** The version of the rules behind all of them. */
    static final String RULE = "scoreboard-2";

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final String word;

    Formula(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** What a formula means, in both languages. */
    record Legend(String name, String rule, String vi, String en) {}

    static List<Legend> legend(MessageSource texts) {
        return Stream.of(values()).map(formula -> formula.explain(texts)).toList();
    }

    private Legend explain(MessageSource texts) {
        String key = "scoreboard." + word;
        return new Legend(
                word, RULE, texts.getMessage(key, null, VIETNAMESE), texts.getMessage(key, null, Locale.ENGLISH));
    }
}
