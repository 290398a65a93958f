package motcua.platform.postgres;

import static motcua.platform.postgres.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import motcua.platform.stored.StoredStream;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WiringTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.durable();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @EnableAutoConfiguration
    static class Application {}

    private static ApplicationContextRunner applicationOn(PostgresServer server) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Application.class, PostgresEventStore.class)
                .withPropertyValues(
                        "spring.datasource.url=" + server.url(),
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3");
    }

    @Test
    void theEventStoreOfTheApplicationIsThisOneAndOnlyThisOne() {
        applicationOn(server).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(EventStorageEngine.class);
            assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(GroupCommitStorageEngine.class);
            assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
            EmbeddedEventStore store = context.getBean(EmbeddedEventStore.class);
            store.publish(event("wired", 0));
            assertThat(store.readEvents("wired").asStream()).hasSize(1);
        });
    }

    @Test
    void whoReadsTheStoredEventsIsToldOfAppends() {
        applicationOn(server).run(context -> {
            List<Duration> heard = new CopyOnWriteArrayList<>();
            assertThat(context.getBean(StoredStream.class).listen(heard::add)).isTrue();
            context.getBean(EmbeddedEventStore.class).publish(event("told", 0));
            assertThat(heard).endsWith(Duration.ZERO);
        });
    }

    @Test
    void onlyTheEventTablesAreMigrated() {
        applicationOn(server)
                .run(context -> assertThat(context.getBean(Flyway.class).info().applied())
                        .extracting(migration -> migration.getDescription())
                        .containsExactly("domain events", "token entry", "notice outbox"));
    }

    @Test
    void theSettingsBind() {
        applicationOn(server)
                .withPropertyValues("motcua.events.fetch-delay=250ms", "motcua.events.connections=3")
                .run(context -> assertThat(
                                context.getBean(EventStoreSettings.class).fetchDelay())
                        .hasMillis(250));
    }

    @Test
    void anotherStoreLeavesPostgresAlone() {
        new ApplicationContextRunner()
                .withUserConfiguration(PostgresEventStore.class)
                .withPropertyValues("motcua.store=axonserver")
                .run(context -> assertThat(context).doesNotHaveBean(EventStorageEngine.class));
    }

    @Test
    void policiesCanKeepTheirTokensBesideTheEvents() {
        applicationOn(server).run(context -> {
            assertThat(context.getBean(TokenSchema.class)).isSameAs(PostgresTables.TOKENS);
            TokenStore tokens = JdbcTokenStore.builder()
                    .connectionProvider(new DataSourceConnectionProvider(
                            context.getBean(EventDatabase.class).dataSource()))
                    .schema(context.getBean(TokenSchema.class))
                    .serializer(StoreUnderTest.JSON)
                    .build();
            tokens.initializeTokenSegments("policy", 2);
            tokens.storeToken(new GlobalSequenceTrackingToken(7), "policy", 1);
            assertThat(tokens.fetchToken("policy", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
            assertThat(tokens.fetchSegments("policy")).containsExactly(0, 1);
        });
    }

    @Test
    void aServerThatForgetsWhatItAcknowledgedIsRefused() throws IOException {
        try (PostgresServer forgetful = PostgresServer.with(Map.of("fsync", "off", "synchronous_commit", "off"))) {
            applicationOn(forgetful)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("fsync=off")
                            .hasMessageContaining("synchronous_commit=off"));
            applicationOn(forgetful)
                    .withPropertyValues("motcua.events.unsafe-durability-allowed=true")
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }
}
