package motcua.query.portal;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view behind the export, and who may fetch it: a machine's account that reads every history, and nobody else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.portal.enabled", matchIfMissing = true)
class PortalConfiguration {

    @Bean
    PortalView portalView(MongoDatabase database, Clock clock) {
        return new PortalView(new Orders(database, clock), clock);
    }

    @Bean
    PathRules portalDoors() {
        return PathRules.get(PortalDoor.PATH).to(Scope.ANY, Role.AUDITOR);
    }
}
