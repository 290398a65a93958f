package motcua.benchmarks.axon;

import java.nio.file.Path;
import java.time.Clock;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.PeerApplication;
import motcua.benchmarks.run.Subject;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The same application tuned by the book: JDBC engine, Jackson, aggregates cached, batches of 500; still one write for each event. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@Import({PlainTracking.class, Cards.class})
public class TunedPeer {

    private static final int CACHED = 10_000;
    private static final int BATCH = 500;

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, TunedPeer::in);
    }

    private static PlainCounter in(Path directory) {
        Engines engines = Engines.start(directory);
        return new PlainCounter(
                engines,
                PeerApplication.start(
                        TunedPeer.class,
                        engines,
                        Cards.in(engines, "motcua_bench_tuned"),
                        // As many as the server lets in, so that commits can meet.
                        "--spring.datasource.hikari.maximum-pool-size=30",
                        "--axon.serializer.general=jackson",
                        "--axon.serializer.events=jackson3",
                        "--axon.serializer.messages=jackson3"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Axon 4.13 looks for the one of Spring Boot 3, does not find it, and would run without transactions. */
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConfigurerModule tuning() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(PlainDossier.class)
                        .configureCache(_ -> new BoundedCache(CACHED)))
                .onInitialize(axon -> axon.onStart(Integer.MIN_VALUE, () -> {
                    ((JdbcEventStorageEngine) axon.getComponent(EventStorageEngine.class))
                            .createSchema(PostgresEventTableFactory.INSTANCE);
                    ((JdbcTokenStore) axon.getComponent(TokenStore.class))
                            .createSchema(PostgresTokenTableFactory.INSTANCE);
                }));
    }

    @Bean
    ConfigurerModule processors() {
        return configurer -> configurer.eventProcessing(TunedPeer::inBatches);
    }

    private static void inBatches(EventProcessingConfigurer processing) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((_, processor) -> processor.batchSize(BATCH));
    }
}
