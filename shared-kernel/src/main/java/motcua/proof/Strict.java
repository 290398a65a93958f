package motcua.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Readings that accept exactly one spelling of each value, so that no byte of a proof can change unnoticed. */
final class Strict {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    /** RFC 4648 section 4, padded, without line breaks and with zero trailing bits; otherwise {@link Malformed}. */
    static byte[] base64(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(what + " is not base64");
        }
        if (!base64(bytes).equals(text)) {
            throw new Malformed(what + " is not canonical base64");
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** ASCII digits without sign or leading zero, at most {@link Long#MAX_VALUE}; otherwise {@link Malformed}. */
    static long decimal(String what, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Malformed(what + " is not a decimal number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed(what + " is too large");
        }
    }

    /** The text that {@code bytes} encode in UTF-8; otherwise {@link Malformed}. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    /** The UTF-8 of {@code text}; {@link Malformed} when half of a surrogate pair is missing. */
    static byte[] utf8(String text) {
        try {
            // From an array: out of a String the encoder takes one character after the other, ten times slower.
            CharBuffer characters = CharBuffer.wrap(text.toCharArray());
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(characters);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new Malformed("text with half a surrogate pair");
        }
    }
}
