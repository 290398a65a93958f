package motcua.command.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent to a webhook, as Standard Webhooks 1.0.0 say. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With {@code secret}, {@code whsec_} and 24 to 64 bytes in base64; throws {@link IllegalStateException} for anything else. */
    static Signature with(String secret) {
        if (secret.startsWith(PREFIX)) {
            byte[] key = decoded(secret.substring(PREFIX.length()));
            if (key.length >= FEWEST_BYTES && key.length <= MOST_BYTES) {
                return new Signature(key);
            }
        }
        throw new IllegalStateException("the secret of the webhook must be whsec_ and " + FEWEST_BYTES + " to "
                + MOST_BYTES + " bytes in base64");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The header {@code webhook-signature} for {@code body}, sent as {@code id} at {@code timestamp}, in seconds since 1970. */
    String of(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
