package motcua.command.intake;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may bring registers. */
@Configuration(proxyBeanMethods = false)
class ImportPaths {

    @Bean
    PathRules importDoors() {
        return paths ->
                paths.requestMatchers("/api/v1/imports", "/api/v1/imports/*").hasRole(Role.ADMINISTRATOR.name());
    }
}
