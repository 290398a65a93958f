package motcua.query.platform;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who runs the system may look after the views. */
@Configuration(proxyBeanMethods = false)
class ViewsPaths {

    @Bean
    PathRules viewsDoors() {
        return PathRules.get(ViewsDoor.PATH, ViewsDoor.PATH + "/{name}")
                .and(PathRules.post(ViewsDoor.PATH + "/{name}/rebuild", ViewsDoor.PATH + "/{name}/dead-letters/retry"))
                .to(Scope.ANY, Role.ADMINISTRATOR);
    }
}
