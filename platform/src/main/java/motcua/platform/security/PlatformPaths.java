package motcua.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come to what the frameworks bring along: measures, health, and the description of the doors. */
@Configuration(proxyBeanMethods = false)
class PlatformPaths {

    @Bean
    PathRules platformDoors() {
        return PathRules.get(
                        "/livez",
                        "/readyz",
                        "/actuator/health",
                        "/actuator/health/**",
                        "/actuator/prometheus",
                        "/openapi",
                        "/openapi.yaml",
                        "/openapi/swagger-config",
                        "/try",
                        "/swagger-ui/**")
                .toEverybody()
                .and(PathRules.get("/actuator", "/actuator/info", "/actuator/deadletters")
                        .to(Scope.ANY, Role.ADMINISTRATOR));
    }
}
