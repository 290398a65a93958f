package motcua.auditor.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The one way each value is spelled; every other spelling is refused, so that no byte changes unnoticed. */
public final class Spelling {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Spelling() {}

    /** Digits without sign or leading zero, up to {@link Long#MAX_VALUE}; empty for anything else. */
    public static OptionalLong decimal(String text) {
        try {
            return DECIMAL.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** What padded base64 with zero trailing bits stands for; empty for anything else. */
    public static Optional<byte[]> base64(byte[] ascii) {
        try {
            byte[] bytes = Base64.getDecoder().decode(ascii);
            return Arrays.equals(Base64.getEncoder().encode(bytes), ascii) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The text that {@code bytes} encode in UTF-8; empty when they do not. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
