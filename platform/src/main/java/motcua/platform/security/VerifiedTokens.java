package motcua.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Does not verify a signature again as long as the provider has the keys with which it was verified: that costs more than many an
 * answer. Everything else that makes a token good is looked at each time, and one that is not good any more is decoded like a new
 * one, which says what is wrong with it. Who stands behind a token, and with which rights, is not remembered here.
 */
final class VerifiedTokens implements JwtDecoder {

    /** More than work here in a day. */
    static final int MOST = 1_000;

    /** Longer ones are verified each time: nobody should fill this with letters that mean nothing. */
    static final int LONGEST = 4_096;

    /** What the present thread found at last; empty but while it decodes. */
    private static final ThreadLocal<@Nullable Keys> USED = new ThreadLocal<>();

    private final JWKSource<SecurityContext> keys;
    private final OAuth2TokenValidator<Jwt> rules;
    private final JwtDecoder decoder;

    private final Cache<ByteBuffer, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** Which keys were wanted, and which there were. */
    private record Keys(JWKSelector wanted, List<JWK> found) {}

    private record Verified(Jwt token, Keys keys) {}

    /** @param decoding makes the decoder of new tokens, which asks the source that it is given for keys, and looks at {@code rules} */
    VerifiedTokens(
            JWKSource<SecurityContext> keys,
            OAuth2TokenValidator<Jwt> rules,
            Function<JWKSource<SecurityContext>, JwtDecoder> decoding) {
        this.keys = keys;
        this.rules = rules;
        this.decoder = decoding.apply(this::find);
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer hash = hash(token);
        Verified before = verified.getIfPresent(hash);
        if (before != null
                && areThere(before.keys)
                && !rules.validate(before.token).hasErrors()) {
            return before.token;
        }
        verified.invalidate(hash);
        return decodeNew(token, hash);
    }

    private Jwt decodeNew(String token, ByteBuffer hash) {
        try {
            Jwt good = decoder.decode(token);
            // Not the keys of now: what it was verified with may have been withdrawn since.
            Keys with = USED.get();
            if (with != null && token.length() <= LONGEST) {
                verified.put(hash, new Verified(good, with));
            }
            return good;
        } finally {
            USED.remove();
        }
    }

    private List<JWK> find(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = keys.get(wanted, context);
        USED.set(new Keys(wanted, found));
        return found;
    }

    /** False also when nobody can say: the decoder will ask again, and tell of the outage. */
    private boolean areThere(Keys before) {
        try {
            return keys.get(before.wanted, null).equals(before.found);
        } catch (KeySourceException | RuntimeException away) {
            return false;
        }
    }

    /** A token by itself would be compared letter by letter, and how long that takes tells of those that are here. */
    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** How many are remembered. */
    long remembered() {
        verified.cleanUp();
        return verified.estimatedSize();
    }
}
