package motcua.command.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.Sealer;
import motcua.platform.security.Accounts;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what tells people and systems, over the tables beside the events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.store", havingValue = "postgres", matchIfMissing = true)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /** Takes {@code tables} so that nobody asks before they exist. */
    @Bean
    Outbox outbox(DataSource application, Flyway tables) {
        return new Outbox(application);
    }

    @Bean
    Retrial retrial(Outbox outbox, Journal journal, NoticeSettings settings, Clock clock) {
        return new Retrial(outbox, journal, settings.retry().giveUpAfter(), clock);
    }

    @Bean(destroyMethod = "close")
    Carriers carriers(
            NoticeSettings settings,
            Sealer sealer,
            Catalogue catalogue,
            Accounts accounts,
            JsonMapper json,
            Clock clock) {
        Letters letters = new Letters(catalogue, accounts, settings.trackingUrl());
        return Carriers.of(settings, new AddressBook(sealer, json), letters, json, clock);
    }

    @Bean
    Rounds rounds(
            Outbox outbox,
            Journal journal,
            EventStore store,
            Tally tally,
            Carriers carriers,
            NoticeSettings settings,
            Clock clock) {
        NoticeSettings.Retry retry = settings.retry();
        BackOff backOff = new BackOff(
                retry.first(), retry.cap(), () -> ThreadLocalRandom.current().nextLong());
        Mailroom room = new Mailroom(outbox, journal, new Stories(store), tally, backOff, settings.lease(), clock);
        return new Rounds(room, carriers.all(), settings.workers(), settings.poll());
    }

    @Bean
    Listening listening(
            DataSource application,
            PlatformTransactionManager transactions,
            TokenSchema schema,
            Serializer serializer,
            EventStore store,
            Outbox outbox,
            Carriers carriers,
            Rounds rounds,
            NoticeSettings settings) {
        var policy = new WhenADossierMovesThenANoticeWaits(
                outbox, carriers.media(), settings.retry().giveUpAfter(), rounds::ring);
        TokenStore tokens = tokens(application, schema, serializer);
        // No bean: Axon would open a transaction, and hold a connection, around every command.
        return new Listening(store, tokens, new SpringTransactionManager(transactions), policy);
    }

    /** On the connection of the running transaction, which is the outbox's too. No bean: views keep theirs elsewhere. */
    static TokenStore tokens(DataSource application, TokenSchema schema, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(application))
                .schema(schema)
                .serializer(serializer)
                // The default names machine and process alone, which two applications in one process would share.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    PostOffice postOffice(Listening listening, Rounds rounds, Outbox outbox, Clock clock, MeterRegistry metrics) {
        return new PostOffice(listening, rounds, new WaitingMetrics(outbox, clock, metrics));
    }
}
