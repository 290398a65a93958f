package motcua.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must say, and by whose key, before anybody is believed to be somebody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class TokenConfiguration {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    /** So long the keys known last are good when the provider is away; its tokens live shorter. */
    private static final Duration OUTAGE = Duration.ofHours(4);

    @Bean
    JwtDecoder tokens(SignInSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        JWKSource<SecurityContext> keys = ownKeys.getIfAvailable(() -> keysAt(settings.requiredKeys()));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                // All of them asymmetric: a public key can never be used as the secret of an HMAC, nor "none" for
                // anything.
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                // The type is checked below, where it can be configured.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((_, _) -> {}))
                .build();
        decoder.setJwtValidator(rules(settings));
        return token -> decode(decoder, token);
    }

    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unchecked) {
            throw new ProviderAway(unchecked);
        }
    }

    /** Asked again when a token names a key that is not known, but not more often than a forger could make us. */
    private static JWKSource<SecurityContext> keysAt(URL address) {
        return JWKSourceBuilder.create(
                        address, new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    private static OAuth2TokenValidator<Jwt> rules(SignInSettings settings) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtIssuerValidator(settings.requiredIssuer()),
                new JwtAudienceValidator(settings.audience()),
                new JwtTypeValidator(settings.types()),
                times,
                new NoIdToken()));
    }
}
