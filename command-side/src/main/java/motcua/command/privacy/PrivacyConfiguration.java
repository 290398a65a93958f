package motcua.command.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import motcua.platform.postgres.DatabaseHealth;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what seals: the keys of people in their own store, and the key file {@code motcua.sealing-key-file}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyStoreSettings.class)
class PrivacyConfiguration {

    /** No thread that could keep the process alive: spares are made again. */
    private static final Executor BACKGROUND =
            task -> Thread.ofPlatform().daemon().name("spare-keys").start(task);

    @Bean
    FileKey fileKey(@Value("${motcua.sealing-key-file}") Path file) {
        return new FileKey(SealingKey.at(file));
    }

    @Bean
    KeyDatabase keyDatabase(KeyStoreSettings settings, ObjectProvider<KeyStoreAddress> brought) {
        return KeyDatabase.at(brought.getIfAvailable(settings::address), settings.connections());
    }

    @Bean
    PostgresKeys keyStore(KeyDatabase database, KeyStoreSettings settings, ObjectProvider<KeyEncryption> managed) {
        KeyEncryption previous = settings.previousEncryption();
        WrappedBy wrapped = new WrappedBy(database.dataSource());
        if (managed.getIfAvailable() == null && settings.makesKey()) {
            // Before it is made: a file that lies there looks as if it were the right one.
            wrapped.demandOneOf(previous == null ? List.of() : List.of(previous));
        }
        KeyEncryption present = managed.getIfAvailable(settings::encryption);
        wrapped.demandOneOf(previous == null ? List.of(present) : List.of(present, previous));
        return new PostgresKeys(database.dataSource(), present, previous);
    }

    @Bean
    KeyChain keyChain(
            PostgresKeys store, KeyStoreSettings settings, ObjectProvider<KeyEncryption> managed, FileKey file) {
        SpareKeys spares = new SpareKeys(store, managed.getIfAvailable(settings::encryption), BACKGROUND);
        spares.refill();
        return new KeyChain(store, spares, file);
    }

    @Bean
    Sealer sealer(KeyChain keys, FileKey file) {
        return new Sealer(keys, file);
    }

    @Bean
    SearchIndex searchIndex(KeyDatabase database, FileKey file) {
        return new SearchIndex(database.dataSource(), file);
    }

    @Bean
    Search search(SearchIndex index) {
        return new Search(index);
    }

    @Bean
    SearchReading searchReading(
            EventStore store,
            KeyDatabase database,
            Serializer serializer,
            SearchIndex index,
            Sealer sealer,
            Applicants applicants,
            JsonMapper json) {
        var policy = new WhenSomebodyIsNamedThenTheyCanBeFound(index, sealer, applicants, json);
        return new SearchReading(store, database.dataSource(), serializer, policy);
    }

    @Bean
    MeterBinder searchLag(SearchReading reading) {
        return registry -> Gauge.builder("motcua.search.lag.events", reading, SearchReading::lag)
                .description("Events in the store that no search finds yet")
                .register(registry);
    }

    @Bean
    Erasures erasures(
            EventStore events,
            KeyDatabase database,
            @Qualifier("eventSerializer") Serializer serializer,
            SearchReading reading,
            KeyChain keys,
            Sealer sealer,
            @Value("${motcua.privacy.retention-years:10}") int years,
            Clock clock) {
        ErasureStore store = new ErasureStore(database.dataSource(), serializer);
        return new Erasures(events, store, reading, keys, sealer, new Retention(years, clock));
    }

    @Bean
    KeyRounds keyRounds(Erasures erasures, PostgresKeys store) {
        return new KeyRounds(erasures, new Rewrapping(store, Rewrapping.BATCH));
    }

    @Bean
    DatabaseHealth keysHealthIndicator(KeyDatabase database) {
        return new DatabaseHealth(database.dataSource());
    }
}
