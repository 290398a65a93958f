package motcua.command.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Ties a sealed value to one reading: AES-GCM alone does not, so that who holds the keys could make one ciphertext that opens to two
 * texts. The value is {@code SHA-256(salt ‖ text) ‖ ciphertext(salt ‖ text)}; the salt keeps the hash from confirming a guess.
 */
final class Commitment {

    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    static byte[] seal(SubjectKey key, byte[] bound, String text) throws GeneralSecurityException {
        byte[] salted = salted(text.getBytes(StandardCharsets.UTF_8));
        byte[] ciphertext = key.aead().encrypt(salted, bound);
        return ByteBuffer.allocate(HASH_BYTES + ciphertext.length)
                .put(sha256(salted))
                .put(ciphertext)
                .array();
    }

    /** Throws {@link GeneralSecurityException} when the value was altered, stands elsewhere, or commits to another text. */
    static String open(SubjectKey key, byte[] bound, byte[] value) throws GeneralSecurityException {
        if (value.length < HASH_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] salted = key.aead().decrypt(Arrays.copyOfRange(value, HASH_BYTES, value.length), bound);
        if (salted.length < SALT_BYTES || !MessageDigest.isEqual(sha256(salted), Arrays.copyOf(value, HASH_BYTES))) {
            throw new GeneralSecurityException("it opens to another text than it commits to");
        }
        return new String(salted, SALT_BYTES, salted.length - SALT_BYTES, StandardCharsets.UTF_8);
    }

    private static byte[] salted(byte[] text) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ByteBuffer.allocate(SALT_BYTES + text.length).put(salt).put(text).array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
