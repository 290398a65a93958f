package motcua.query.access;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CITIZEN;

import motcua.platform.security.PathRules;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The view of the looks, and who may come to its doors; whose dossier it is is checked behind them. */
@Configuration(proxyBeanMethods = false)
class LooksConfiguration {

    @Bean
    View accessView() {
        return new AccessView();
    }

    @Bean
    PathRules accessDoors() {
        return paths -> paths.requestMatchers(HttpMethod.GET, "/api/v1/accounts/*/access")
                .hasRole(AUDITOR.name())
                .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/*/access", "/api/v1/dossiers/*/access/*/receipt")
                .hasAnyRole(AUDITOR.name(), CITIZEN.name())
                .requestMatchers(HttpMethod.GET, "/api/v1/tracking/*/access")
                .hasRole(CITIZEN.name());
    }
}
