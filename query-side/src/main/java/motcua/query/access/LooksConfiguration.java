package motcua.query.access;

import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of looks and acts, and who may come to its doors; whose dossier it is is checked behind them. */
@Configuration(proxyBeanMethods = false)
class LooksConfiguration {

    @Bean
    View accessView() {
        return new AccessView();
    }

    @Bean
    PathRules accessDoors() {
        return PathRules.get(AccessDoor.OF_ACCOUNT)
                .to(Scope.ANY, Role.AUDITOR)
                .and(PathRules.get(AccessDoor.OF_DOSSIER, AccessDoor.OF_DOSSIER + "/{access}/receipt")
                        .to(Scope.ANY, Role.AUDITOR)
                        .to(Scope.OWN, Role.CITIZEN))
                .and(PathRules.get(ActsDoor.PATH).to(Scope.ANY, Role.AUDITOR, Role.ADMINISTRATOR))
                // Only the secret opens it.
                .and(PathRules.get(AccessDoor.OF_CODE, AccessDoor.OF_CODE + "/{access}/receipt")
                        .toEverybody());
    }
}
