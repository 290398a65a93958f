package motcua.platform.axonserver;

import motcua.platform.stored.EventStoreStream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads Axon Server past the upcasters that Axon's own event store applies. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.store", havingValue = "axon-server")
class AxonServerEvents {

    @Bean(destroyMethod = "close")
    EventStoreStream storedStream(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots) {
        AxonServerEventStore store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
        return new EventStoreStream(store, events);
    }
}
