package motcua.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Axon Server is there. Named like the health of the other store, so that readiness asks for either; Axon's own knows
 * Spring Boot 3 alone.
 */
@Component("eventsHealthIndicator")
@ConditionalOnProperty(name = "motcua.store", havingValue = "axon-server")
final class AxonServerHealth implements HealthIndicator {

    private final AxonServerConnectionManager connections;
    private final String context;

    AxonServerHealth(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        this.connections = connections;
        this.context = configuration.getContext();
    }

    @Override
    public Health health() {
        return (connections.isConnected(context) ? Health.up() : Health.down()).build();
    }
}
