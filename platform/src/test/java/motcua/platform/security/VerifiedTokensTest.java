package motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What is remembered of a token opens nothing that the token itself would not open now. */
class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final RSAKey KEY = key("a");

    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final VerifiedTokens tokens = new VerifiedTokens(this::find, times, this::counting);
    private @Nullable JWKSet keys = new JWKSet(KEY);
    private int decoded;

    VerifiedTokensTest() {
        itIs(NOW);
    }

    @Test
    void aTokenThatIsStillGoodIsVerifiedOnce() {
        String token = token(KEY, 1);

        Jwt first = tokens.decode(token);

        assertThat(tokens.decode(token)).isSameAs(first);
        assertThat(first.getTokenValue()).isEqualTo(token);
        assertThat(decoded).isEqualTo(1);
    }

    @Test
    void oneThatHasEndedIsRefusedAndForgotten() {
        String token = token(KEY, 1);
        tokens.decode(token);

        itIs(NOW.plus(Duration.ofHours(1)).plusSeconds(61));

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode(token));
        assertThat(tokens.remembered()).isZero();
    }

    @Test
    void oneWhoseKeyWasWithdrawnIsRefused() {
        String token = token(KEY, 1);
        tokens.decode(token);

        keys = new JWKSet(key("b"));

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(token));
    }

    @Test
    void oneWhoseKeyWasReplacedUnderTheSameNameIsRefused() {
        String token = token(KEY, 1);
        tokens.decode(token);

        keys = new JWKSet(key("a"));

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(token));
    }

    @Test
    void whileTheKeysCannotBeHadNobodySaysThatItIsGood() {
        String token = token(KEY, 1);
        tokens.decode(token);

        keys = null;

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tokens.decode(token))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void theSameKeysFetchedAgainAreNoOthers() throws Exception {
        String token = token(KEY, 1);
        tokens.decode(token);

        keys = JWKSet.parse(new JWKSet(KEY).toString(false));
        tokens.decode(token);

        assertThat(decoded).isEqualTo(1);
    }

    @Test
    void anAlteredOneIsNotTakenForTheOneThatWasGood() {
        String token = token(KEY, 1);
        tokens.decode(token);
        String other = token(KEY, 2);

        String altered = other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(altered));
    }

    @Test
    void badOnesTakeNoPlace() {
        String forged = token(key("a"), 1);

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(forged));
        assertThat(tokens.remembered()).isZero();
    }

    @Test
    void notMoreAreRememberedThanThereIsPlaceFor() {
        for (int n = 0; n < VerifiedTokens.MOST + 20; n++) {
            tokens.decode(token(KEY, n));
        }

        assertThat(tokens.remembered()).isEqualTo(VerifiedTokens.MOST);
    }

    private List<JWK> find(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        JWKSet now = keys;
        if (now == null) {
            throw new KeySourceException("away");
        }
        return wanted.select(now);
    }

    private JwtDecoder counting(JWKSource<SecurityContext> source) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(source).build();
        decoder.setJwtValidator(times);
        return token -> {
            decoded++;
            return decoder.decode(token);
        };
    }

    private void itIs(Instant now) {
        times.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(RSAKey key, int number) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("lan")
                .jwtID(Integer.toString(number))
                .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))))
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
