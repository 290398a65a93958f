package motcua.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Who brings a good token comes in as far as the rules of the doors say; closed by default. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Accounts.class)
class SecurityConfiguration {

    /**
     * How often each of its filters, authentications and authorizations ran, and for how long, nobody asks, and it would be counted for
     * every request.
     */
    @Bean
    SecurityObservationSettings noMetersOfItsOwn() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, List<PathRules> rules, Directory people, ProblemDoor problems)
            throws Exception {
        return http.authorizeHttpRequests(paths -> {
                    // Only the server itself gets there, to say what it refused.
                    paths.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    rules.stream().flatMap(of -> of.rules().stream()).forEach(rule -> {
                        var door = paths.requestMatchers(rule.method(), rule.path());
                        var _ = rule.everybody() ? door.permitAll() : door.hasAnyRole(rule.roles());
                    });
                    paths.anyRequest().denyAll();
                })
                .headers(HeadersConfigurer::disable) // written for every answer, also before sign-in: ShellHeaders
                .oauth2ResourceServer(bearer -> bearer.jwt(token -> token.jwtAuthenticationConverter(people))
                        .bearerTokenResolver(new OneHeader())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie signs anybody in, and every changing request is JSON or CSV, which a foreign page cannot
                // send.
                .csrf(CsrfConfigurer::disable)
                .build();
    }
}
