package motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Readings that accept exactly one spelling of each value, so that no byte of a proof can change unnoticed. */
final class Strict {

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
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed(what + " is not a decimal number, or too large");
        }
        if (number < 0 || !Long.toString(number).equals(text)) {
            throw new Malformed(what + " is not a decimal number without sign and leading zeros");
        }
        return number;
    }

    /** The text that {@code bytes} encode in UTF-8; otherwise {@link Malformed}. */
    static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Decoding replaces what is not UTF-8, so that it is not written back as it was.
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new Malformed("not UTF-8");
        }
        return text;
    }

    /** The UTF-8 of {@code text}; {@link Malformed} when half of a surrogate pair is missing. */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new Malformed("text with half a surrogate pair");
        }
        return bytes;
    }
}
