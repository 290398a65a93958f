package motcua.platform.http;

import java.text.Normalizer;

/** What counts as text when it comes from outside. */
public final class Text {

    private Text() {}

    /**
     * {@code raw} composed to NFC, so that one Vietnamese name has one spelling; throws {@link IllegalArgumentException} for
     * control and invisible formatting characters and broken surrogates.
     */
    public static String clean(String raw) {
        if (raw.codePoints().anyMatch(Text::isUnprintable)) {
            throw new IllegalArgumentException("text without control or invisible characters");
        }
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
