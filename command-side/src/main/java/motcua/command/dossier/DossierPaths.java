package motcua.command.dossier;

import static motcua.platform.security.Role.CITIZEN;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import motcua.platform.security.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may come to the doors of a dossier. */
@Configuration(proxyBeanMethods = false)
class DossierPaths {

    @Bean
    PathRules dossierDoors() {
        return paths -> paths.requestMatchers(HttpMethod.POST, "/api/v1/dossiers")
                .hasAnyRole(CLERK.name(), CITIZEN.name())
                .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/reception", "/api/v1/dossiers/*/return")
                .hasRole(CLERK.name())
                .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/assignment")
                .hasAnyRole(CLERK.name(), LEADER.name())
                .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/resolution")
                .hasRole(OFFICER.name());
    }
}
