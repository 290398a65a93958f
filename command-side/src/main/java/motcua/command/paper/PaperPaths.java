package motcua.command.paper;

import motcua.platform.security.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come to the forms; of which office they are, {@link Archive} looks. */
@Configuration(proxyBeanMethods = false)
class PaperPaths {

    @Bean
    PathRules paperDoors() {
        return PathRules.get(
                        "/api/v1/dossiers/{id}/papers",
                        "/api/v1/dossiers/{id}/papers/{form}",
                        "/api/v1/offices/{office}/register")
                .toReaders();
    }
}
