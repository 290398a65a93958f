package motcua.platform.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The event store in PostgreSQL, chosen by {@code motcua.store=postgres} (the default). Needs a {@code DataSource} and
 * a serializer named {@code eventSerializer}.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.store", havingValue = "postgres", matchIfMissing = true)
@EnableConfigurationProperties(EventStoreSettings.class)
final class PostgresEventStore {
    /**
     * How long a reader comes back for an index it has not seen. A transaction that old has been ended by the server
     * ({@link EventDatabase#LONGEST_TRANSACTION}), so what is missing then was rolled back.
     */
    static final Duration GAPS_STAY_OPEN = Duration.ofSeconds(60);

    private static final int EVENTS_PER_READ = 1_000;

    /** Shared by readers at the end of the stream; Axon's 10,000 would hold tens of megabytes for a commune's PC. */
    private static final int EVENTS_CACHED = 2_000;

    /**
     * Its presence makes Boot leave Flyway alone. It uses the application's connections: a migration may take longer
     * than the event store allows a transaction.
     */
    @Bean(initMethod = "migrate")
    Flyway eventTables(DataSource application) {
        return Flyway.configure()
                .dataSource(application)
                .locations("classpath:db/events")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                // Started together with its database, as by docker compose.
                .connectRetries(10)
                .connectRetriesInterval(2)
                .load();
    }

    /** Takes {@code tables} so that nobody reads or writes before they exist. */
    @Bean
    EventDatabase eventDatabase(DataSource application, Flyway tables, EventStoreSettings settings) {
        EventDatabase database = EventDatabase.beside(application, settings.connections());
        if (!settings.unsafeDurabilityAllowed()) {
            DurabilityCheck.require(database.dataSource());
        }
        return database;
    }

    @Bean
    GroupCommitStorageEngine eventStorageEngine(
            EventDatabase database, @Qualifier("eventSerializer") Serializer events, Configuration axon) {
        EventConnections connections = new EventConnections(database.dataSource());
        JdbcEventStorageEngine engine = jdbcEngine(connections, events)
                .upcasterChain(axon.upcasterChain())
                .build();
        return new GroupCommitStorageEngine(engine, events, new StoredEvents(connections));
    }

    static JdbcEventStorageEngine.Builder jdbcEngine(EventConnections connections, Serializer serializer) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .schema(PostgresTables.EVENTS)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .appendEvents((connection, _, _, events, json, _) -> AppendStatement.of(connection, events, json))
                .persistenceExceptionResolver(SqlFailures.UNIQUE_VIOLATION)
                .batchSize(EVENTS_PER_READ)
                // Sequence numbers have no holes (see the unique key), so a short page is the last one: without this
                // Axon asks once more, for nothing, at every load.
                .finalAggregateBatchPredicate(page -> page.size() < EVENTS_PER_READ)
                .gapTimeout(Math.toIntExact(GAPS_STAY_OPEN.toMillis()))
                // A rolled-back import leaves a few thousand holes at once; below this a reader just asks for them
                // again.
                .gapCleaningThreshold(500);
    }

    @Bean
    EmbeddedEventStore eventStore(GroupCommitStorageEngine engine, Configuration axon, EventStoreSettings settings) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                // Axon's auto-configuration leaves this at one second and offers no property for it.
                .fetchDelay(settings.fetchDelay().toMillis())
                .timeUnit(TimeUnit.MILLISECONDS)
                .cachedEvents(EVENTS_CACHED)
                .build();
    }

    /** For whoever looks at the events as they are stored. */
    @Bean
    PostgresStream storedStream(
            EventDatabase database, @Qualifier("eventSerializer") Serializer events, GroupCommitStorageEngine engine) {
        return new PostgresStream(database.dataSource(), events, engine::listen);
    }

    /** For whoever keeps tokens beside the events. */
    @Bean
    TokenSchema tokenSchema() {
        return PostgresTables.TOKENS;
    }

    @Bean
    MeterBinder appendsWaiting(GroupCommitStorageEngine engine) {
        return registry -> Gauge.builder(
                        "motcua.events.appends.waiting", engine, GroupCommitStorageEngine::appendsWaiting)
                .description("Callers whose events wait for the next commit")
                .register(registry);
    }

    @Bean
    DatabaseHealth eventsHealthIndicator(EventDatabase database) {
        return new DatabaseHealth(database.dataSource());
    }
}
