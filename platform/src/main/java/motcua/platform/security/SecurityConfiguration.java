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
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** HTTP Basic over the configured accounts; closed by default. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Accounts.class)
class SecurityConfiguration {

    @Bean
    UserDetailsService userDetails(Accounts accounts) {
        return login -> accounts.find(login)
                .map(account -> User.withUsername(login)
                        .password(account.password())
                        .roles(account.roles().stream().map(Enum::name).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, List<PathRules> rules, ProblemDoor problems) throws Exception {
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
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie signs anybody in, and every changing request is JSON or CSV, which a foreign page cannot
                // send.
                .csrf(CsrfConfigurer::disable)
                .build();
    }
}
