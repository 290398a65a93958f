package motcua.command.notice;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who runs the system may look after the notices. */
@Component
final class NoticePaths implements PathRules {

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(NoticeDoor.PATH, NoticeDoor.PATH + "/**").hasRole(Role.ADMINISTRATOR.name());
    }
}
