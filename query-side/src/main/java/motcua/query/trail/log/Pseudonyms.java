package motcua.query.trail.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** What an envelope calls somebody: always the same, and nobody without the key can tell who it is by trying logins. */
public final class Pseudonyms {

    private static final int BYTES = 16;

    private final SecretKey key;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** Under {@code key}, of which no other installation has the same. */
    public Pseudonyms(SecretKey key) {
        this.key = key;
    }

    /** The first half of HMAC-SHA-256 over the login, base64url. */
    public String of(String login) {
        return known.get(login, this::pseudonym);
    }

    private String pseudonym(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
