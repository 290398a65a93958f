package motcua.query.platform;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who runs the system may look after the views. */
@Component
final class ViewsPaths implements PathRules {

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(ViewsDoor.PATH, ViewsDoor.PATH + "/**").hasRole(Role.ADMINISTRATOR.name());
    }
}
