package motcua.benchmarks.house;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Access tokens of a provider that is only this key. */
final class Token {

    static final String ISSUER = "http://sign-in.bench";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final RSAKey KEY = fresh();

    private Token() {}

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID("bench")
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the standalone application on {@code data} this key, as if it had made it at an earlier start. */
    static void installIn(Path data) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("keys")).resolve("sign-in.jwk"), KEY.toJSONString());
    }

    /** The address of a file in {@code directory} that has the key for whoever checks tokens. */
    static String keysIn(Path directory) throws IOException {
        Path file = directory.resolve("sign-in.jwks");
        Files.writeString(file, new JWKSet(KEY).toString(true));
        return file.toUri().toString();
    }

    /** The header {@code Authorization} of {@code login}. */
    static String of(String login) {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("motcua")
                .subject(login)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(KEY.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(KEY));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
