package motcua.query.platform;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts together what drives the views. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewProperties.class)
@EnableScheduling
class ViewsConfiguration {

    @Bean
    Feed feed(EventStore store) {
        return new Feed(store);
    }

    @Bean
    DeadLetters deadLetters(MongoDatabase database, @Qualifier("eventSerializer") Serializer serializer) {
        return new DeadLetters(database, serializer);
    }

    @Bean(destroyMethod = "close")
    Workshop workshop(
            MongoDatabase database,
            Feed feed,
            DeadLetters letters,
            // Listeners read the views that these processors write.
            @Lazy List<ViewListener> listeners,
            MeterRegistry metrics,
            ViewProperties properties,
            @Qualifier("eventSerializer") Serializer serializer) {
        return new Workshop(
                database,
                feed,
                new StoredTokens(database, serializer, properties.extendClaims()),
                letters,
                listeners,
                metrics,
                properties,
                Workshop.coordinatorThread(),
                Workshop.workerThreads(properties.workers()));
    }

    @Bean
    Machine machine(List<View> views, Workshop workshop, EventStore store, Clock clock) {
        return new Machine(views, workshop, store, clock);
    }

    @Bean
    Views readableViews(Machine machine) {
        return machine.views();
    }
}
