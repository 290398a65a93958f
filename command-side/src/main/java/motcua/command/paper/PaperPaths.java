package motcua.command.paper;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import motcua.platform.security.PathRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who may come to the forms; of which office they are, {@link Archive} looks. */
@Component
final class PaperPaths implements PathRules {

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/dossiers/*/papers",
                        "/api/v1/dossiers/*/papers/*",
                        "/api/v1/offices/*/register")
                .hasAnyRole(CLERK.name(), OFFICER.name(), LEADER.name(), AUDITOR.name());
    }
}
