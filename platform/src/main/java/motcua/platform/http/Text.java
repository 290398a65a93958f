package motcua.platform.http;

import java.text.Normalizer;

/** What counts as text when it comes from outside. */
public final class Text {

    private Text() {}

    /**
     * {@code raw} composed to NFC, so that one Vietnamese name has one spelling; throws {@link IllegalArgumentException} for
     * control and invisible formatting characters, broken surrogates and code points that are no characters.
     */
    public static String clean(String raw) {
        if (raw.codePoints().anyMatch(Text::isUnprintable)) {
            throw new IllegalArgumentException("text without control or invisible characters");
        }
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    private static boolean isUnprintable(int codePoint) {
        return isNoCharacter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** What Unicode promises never to assign, and the mark that decoders leave in place of bytes they could not read. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef) || codePoint == 0xfffd;
    }
}
