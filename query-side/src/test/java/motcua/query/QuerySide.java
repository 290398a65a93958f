package motcua.query;

import motcua.platform.stored.EventStoreStream;
import motcua.query.platform.LookAlike;
import motcua.query.platform.MongoAddress;
import motcua.query.platform.Store;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The whole query side over a store in memory and a look-alike. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "motcua.platform.access",
            "motcua.platform.http",
            "motcua.platform.orders",
            "motcua.platform.security",
            "motcua.platform.events",
            "motcua.platform.calendar",
            "motcua.platform.ground",
            "motcua.query"
        },
        // The configurations of other tests, and the main class, which brings a real event store.
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {".*Test\\$.*", ".*QuerySideApplication"}))
public class QuerySide {

    /** The files of the real thing, and a directory of people. */
    static final String CONFIGURATION = "spring.config.name=motcua-platform,motcua-query,test-accounts";

    @Bean(destroyMethod = "close")
    LookAlike lookAlike() {
        return new LookAlike();
    }

    @Bean
    MongoAddress address(LookAlike mongo) {
        return mongo::uri;
    }

    @Bean
    Overheard overheard() {
        return new Overheard();
    }

    @Bean(destroyMethod = "close")
    Store store() {
        return new Store();
    }

    @Bean
    EventStore eventStore(Store store) {
        return store.events;
    }

    @Bean(destroyMethod = "close")
    EventStoreStream storedStream(Store store) {
        return new EventStoreStream(store.events, store.serializer);
    }
}
