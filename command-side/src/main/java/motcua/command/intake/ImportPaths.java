package motcua.command.intake;

import motcua.platform.orders.StreamedDoor;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may bring registers. */
@Configuration(proxyBeanMethods = false)
class ImportPaths {

    @Bean
    PathRules importDoors() {
        return PathRules.post("/api/v1/imports")
                .and(PathRules.get("/api/v1/imports/{id}"))
                .to(Scope.ANY, Role.ADMINISTRATOR);
    }

    /** The register is on the disk, to its last byte, before it counts as brought. */
    @Bean
    StreamedDoor registers() {
        return new StreamedDoor(HttpMethod.POST, "/api/v1/imports");
    }
}
