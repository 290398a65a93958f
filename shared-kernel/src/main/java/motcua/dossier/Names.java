package motcua.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;

/** How ids are checked and derived. */
public final class Names {

    private Names() {}

    /** {@code text} itself when it has {@code form}, composed to NFC first. */
    static String checked(String what, Pattern form, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!form.matcher(composed).matches()) {
            throw new IllegalArgumentException("not a " + what);
        }
        return composed;
    }

    /**
     * Reads the canonical form of a UUID; throws {@link IllegalArgumentException} naming {@code what} for anything else. Strict,
     * unlike {@link UUID#fromString}, which also reads {@code 1-1-1-1-1}.
     */
    public static UUID uuid(String what, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a " + what, e);
        }
        throw new IllegalArgumentException("not a " + what);
    }

    /** A UUID of version 8 (RFC 9562) out of SHA-256 over the purpose and the parts, so that purposes never collide. */
    public static UUID derive(String purpose, String... parts) {
        MessageDigest digest = sha256();
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
