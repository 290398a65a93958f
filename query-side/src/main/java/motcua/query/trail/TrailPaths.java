package motcua.query.trail;

import static motcua.platform.security.Role.ADMINISTRATOR;
import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CITIZEN;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import motcua.platform.security.PathRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** What the log publishes is everybody's; what it knows of a dossier is not. */
@Component
final class TrailPaths implements PathRules {

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(HttpMethod.GET, TrailDoor.PATH + "/**", "/api/v1/tracking/*/receipt/**")
                .permitAll()
                // Caches and monitors ask this way.
                .requestMatchers(HttpMethod.HEAD, TrailDoor.PATH + "/**")
                .permitAll()
                // Whose dossiers each may see is checked behind the door.
                .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/*/evidence")
                .hasAnyRole(CITIZEN.name(), CLERK.name(), OFFICER.name(), LEADER.name(), AUDITOR.name())
                .requestMatchers(HttpMethod.GET, ExportDoor.PATH)
                .hasRole(AUDITOR.name())
                .requestMatchers(HttpMethod.GET, AdminDoor.PATH, AdminDoor.PATH + "/**")
                .hasAnyRole(ADMINISTRATOR.name(), AUDITOR.name())
                .requestMatchers(HttpMethod.POST, AdminDoor.PATH + "/fsck")
                .hasRole(ADMINISTRATOR.name());
    }
}
