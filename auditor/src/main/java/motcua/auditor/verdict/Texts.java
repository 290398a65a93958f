package motcua.auditor.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
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

    /** Longer parts are cut: they come out of files that anybody may have written. */
    private static final int LONGEST = 600;

    /** English words when {@code locale} is English, and Vietnamese ones for everybody else. */
    public static Texts in(Locale locale) {
        String suffix = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "_en" : "";
        // Each file has all words, so none of what looks for bundles is needed; it would take as long as a whole check.
        try (InputStream file = Texts.class.getResourceAsStream("/motcua/messages/auditor" + suffix + ".properties")) {
            Reader words = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8);
            return new Texts(locale, new PropertyResourceBundle(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
