package motcua.command.paper;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
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
                .toReaders()
                .and(PathRules.post("/api/v1/dossiers/{id}/papers/{form}").to(Scope.OWN_OFFICE, Role.CLERK))
                // Only the secret opens them.
                .and(PathRules.get("/api/v1/tracking/{code}/papers", "/api/v1/tracking/{code}/papers/{form}")
                        .toEverybody());
    }
}
