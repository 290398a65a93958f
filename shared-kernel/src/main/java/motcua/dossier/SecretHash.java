package motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What is stored of a {@link TrackingSecret}: SHA-256 over what it is for and the secret, base64url. One round is enough, because what
 * is hashed is random and as long as the hash is strong: nobody guesses it from here (OWASP ASVS 5.0, 6.5.2).
 */
public record SecretHash(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A hash made for another purpose is never one of these. */
    private static final byte[] PURPOSE = "motcua tracking secret 1\0".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] UNDER = "motcua tracking secret under its code 1\0".getBytes(StandardCharsets.US_ASCII);

    public SecretHash {
        value = Names.checked("hash of a tracking secret", FORM, value);
    }

    static SecretHash of(byte[] secret) {
        MessageDigest digest = Names.sha256();
        digest.update(PURPOSE);
        return new SecretHash(encoded(digest.digest(secret)));
    }

    private static String encoded(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /**
     * The two as one key to look a dossier up by: with the secret of another dossier there is as little to be found as with one that
     * nobody has.
     */
    public String under(DossierCode code) {
        MessageDigest digest = Names.sha256();
        digest.update(UNDER);
        digest.update(value.getBytes(StandardCharsets.US_ASCII));
        return encoded(digest.digest(code.value().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether both are the same, found out in a time that does not depend on where they differ. */
    public boolean isSameAs(SecretHash other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return value;
    }
}
