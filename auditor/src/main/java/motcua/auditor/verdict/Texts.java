package motcua.auditor.verdict;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Turns sentences into the words of one language.
 *
 * @param locale how numbers and quotes are written
 * @param bundle the words
 */
public record Texts(Locale locale, ResourceBundle bundle) {

    /** Vietnamese, the language of the base bundle. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final String BUNDLE = "motcua.messages.auditor";
    /** Longer parts are cut: they come out of files that anybody may have written. */
    private static final int LONGEST = 600;

    /** Words in {@code locale}; in Vietnamese when there are none. */
    public static Texts in(Locale locale) {
        // Without this, a machine set to English would answer in English whoever asks for Vietnamese.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, noFallback));
    }

    /** The sentence in one line, without characters that would move the cursor of a terminal. */
    public String say(Sentence sentence) {
        Object[] parts = sentence.parts().stream().map(this::word).toArray();
        return new MessageFormat(bundle.getString(sentence.key()), locale).format(parts);
    }

    private String word(Object part) {
        return switch (part) {
            case Sentence sentence -> say(sentence);
            case Collection<?> list -> list.stream().map(this::word).collect(Collectors.joining(", "));
            default -> harmless(String.valueOf(part));
        };
    }

    private static String harmless(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.codePoints()
                .mapToObj(character -> moves(character) ? "\ufffd" : Character.toString(character))
                .collect(Collectors.joining());
    }

    /** Control characters, line separators, and marks that turn the direction of writing. */
    private static boolean moves(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
