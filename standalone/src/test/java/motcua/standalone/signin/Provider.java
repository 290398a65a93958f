package motcua.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A sign-in provider without a page: who works for the tests has a token at once. */
public final class Provider {

    public static final String ISSUER = "http://sign-in.test";
    public static final RSAKey KEY = fresh();

    /** Longer than the longest test. */
    private static final Duration LIFE = Duration.ofHours(24);

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Provider() {}

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID("of-tests")
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the standalone application on the directory {@code data} this key, as if it had made it at an earlier start. */
    public static void installIn(Path data) {
        write(data.resolve("keys/sign-in.jwk"), KEY.toJSONString());
    }

    /** The address of a file in {@code directory} that has the key for whoever checks tokens. */
    public static String keysIn(Path directory) {
        Path file = directory.resolve("sign-in.jwks");
        write(file, new JWKSet(KEY).toString(true));
        return file.toUri().toString();
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header {@code Authorization} of {@code login}. */
    public static String authorization(String login) {
        return "Bearer "
                + TOKENS.computeIfAbsent(
                        login, name -> sign(header(), claims(name).build()));
    }

    /** The header of a good token. */
    public static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(KEY.getKeyID())
                .build();
    }

    /** What a good token says. */
    public static JWTClaimsSet.Builder claims(String login) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("motcua")
                .subject(login)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    /** A token with the provider's signature. */
    public static String sign(JWSHeader header, JWTClaimsSet claims) {
        return sign(header, claims, KEY);
    }

    /** A token with the signature of {@code key}. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
