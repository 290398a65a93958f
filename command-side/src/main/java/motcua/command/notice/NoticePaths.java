package motcua.command.notice;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who runs the system may look after the notices. */
@Configuration(proxyBeanMethods = false)
class NoticePaths {

    @Bean
    PathRules noticeDoors() {
        return PathRules.get(NoticeDoor.PATH)
                .and(PathRules.post(NoticeDoor.PATH + "/{id}/retry"))
                .to(Scope.ANY, Role.ADMINISTRATOR);
    }
}
