package motcua.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
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

    @Bean
    JwtDecoder tokens(SignInSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        JWKSource<SecurityContext> keys = ownKeys.getIfAvailable(() -> ProviderKeys.at(settings.requiredKeys()));
        OAuth2TokenValidator<Jwt> rules = rules(settings);
        JwtDecoder decoder = new VerifiedTokens(keys, rules, known -> decoder(known, rules));
        return token -> decode(decoder, token);
    }

    private static JwtDecoder decoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                // All of them asymmetric: a public key can never be used as the secret of an HMAC, nor "none" for
                // anything.
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                // The type is checked below, where it can be configured.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((_, _) -> {}))
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
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
