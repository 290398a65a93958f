package motcua.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** What one side asks of those who come to its paths. A path without a rule is closed to everybody. */
@FunctionalInterface
public interface PathRules {

    /** Adds this side's rules to {@code paths}. */
    void declare(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths);
}
