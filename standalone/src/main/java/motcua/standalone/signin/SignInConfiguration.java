package motcua.standalone.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import motcua.platform.security.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * An OAuth 2.0 authorization server for the people of the directory. It gives out access tokens and nothing else: no ID tokens, no
 * refresh tokens, no client that registers itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.sign-in.embedded.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EmbeddedProvider.class)
class SignInConfiguration {

    private static final String PAGE = "/login";
    private static final int MOST_REMEMBERED = 1_000;

    /** The doors of the house find it, too, and need not ask over the network for what is here. */
    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${motcua.sign-in.embedded.key}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
    }

    @Bean
    AuthorizationServerSettings authorizationServer(@Value("${motcua.sign-in.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients(EmbeddedProvider settings) {
        return new InMemoryRegisteredClientRepository(Clients.of(settings));
    }

    /** The one that comes with the library keeps everything for as long as the process lives. */
    @Bean
    OAuth2AuthorizationService issued(Clock clock) {
        return new Issued(MOST_REMEMBERED, clock);
    }

    /** Everybody in the directory who is no machine, with the one password. */
    @Bean
    UserDetailsService people(Accounts accounts, EmbeddedProvider settings) {
        return login -> accounts.find(login)
                .filter(account -> !settings.machines().contains(login))
                .map(_ -> User.withUsername(login).password(settings.password()).build())
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    /** Tokens for these doors and of the type they ask for (RFC 9068). */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokens(
            @Value("${motcua.sign-in.audience:motcua}") String audience) {
        return token -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getJwsHeader().type("at+jwt");
                token.getClaims().audience(List.of(audience));
                token.getClaims().claim("client_id", token.getRegisteredClient().getClientId());
            }
        };
    }

    /** The only doors with cookies, and so the only ones that ask for proof against forged requests. */
    @Bean
    @Order(1)
    SecurityFilterChain signIn(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(new OrRequestMatcher(
                        server.getEndpointsMatcher(),
                        PathPatternRequestMatcher.pathPattern(PAGE),
                        PathPatternRequestMatcher.pathPattern("/default-ui.css"))))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(PAGE), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
