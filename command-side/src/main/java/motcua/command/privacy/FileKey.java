package motcua.command.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import motcua.dossier.Sealed;

/**
 * What the one key of this installation does: registers on their way in are encrypted under it, and keyed hashes that say "the same"
 * without saying what. Events were once sealed under it, too; those can still be opened.
 */
public final class FileKey {

    /** Names the way to open what was sealed here. */
    static final String SCHEME = "aes-256-gcm/file-key/1";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey hashing;
    private final SecretKey known;
    private final SecretKey searching;

    /** Works under two keys derived from {@code master}, so that no key serves two purposes (RFC 5869). */
    FileKey(SecretKey master) {
        this.sealing = derived(master, "seal", "AES");
        this.hashing = derived(master, "fingerprint", "HmacSHA256");
        this.known = derived(master, "known", "HmacSHA256");
        this.searching = derived(master, "search", "HmacSHA256");
    }

    /** The text behind {@code sealed}; throws {@link IllegalArgumentException} when it was altered or sealed elsewhere. */
    String open(Sealed sealed) {
        byte[] plain = decrypt(sealed.subject(), Base64.getDecoder().decode(sealed.value()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Nonce and ciphertext of {@code plain}, bound to {@code context}. */
    public byte[] encrypt(String context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, context, nonce, plain);
        return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** The reverse of {@link #encrypt}; throws {@link IllegalArgumentException} when bytes or context were altered. */
    public byte[] decrypt(String context, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, context, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    /** A keyed hash of {@code content}, 128 bits: equal contents are noticed, and guessing confirms nothing. */
    public String fingerprint(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(hashing, content), 16));
    }

    /** A keyed hash of a person's {@code number}, by which the key store knows them again. */
    byte[] known(String number) {
        return hash(known, number.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash of a {@code word} by which a dossier can be found. */
    byte[] searchToken(String word) {
        return Arrays.copyOf(hash(searching, word.getBytes(StandardCharsets.UTF_8)), 16);
    }

    private static byte[] hash(SecretKey key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private byte[] run(int mode, String context, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed data was altered or belongs to another key", e);
        }
    }

    private static SecretKey derived(SecretKey master, String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(("motcua/" + purpose).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
        }
    }
}
