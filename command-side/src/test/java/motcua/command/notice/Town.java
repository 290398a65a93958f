package motcua.command.notice;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import motcua.dossier.DossierEvent;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A real event store with its outbox, and what is needed to put notices in and to carry them. */
final class Town implements AutoCloseable {

    static final Duration LEASE = Duration.ofMinutes(2);

    @EnableAutoConfiguration
    @ComponentScan({"motcua.platform.postgres", "motcua.platform.events", "motcua.platform.ground"})
    static class Wiring {}

    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext context;
    final DataSource database;
    final EventStorageEngine engine;
    final EventStore store;
    final JsonMapper json;
    final JdbcClient sql;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Ticking clock = new Ticking(Instant.parse("2026-11-23T02:00:00Z"));
    final Tally tally = new Tally(metrics);

    Town() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=motcua-platform",
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "motcua.events.fetch-delay=20ms",
                        // This server forgets all when it stops, by design.
                        "motcua.events.unsafe-durability-allowed=true")
                .run();
        database = context.getBean(HikariDataSource.class);
        engine = context.getBean(EventStorageEngine.class);
        store = context.getBean(EventStore.class);
        json = context.getBean(JsonMapper.class);
        sql = JdbcClient.create(database);
    }

    /** Forgets notices; events stay, as events do. */
    void empty() {
        sql.sql("TRUNCATE notice_outbox").update();
        sql.sql("DELETE FROM token_entry").update();
        metrics.clear();
    }

    /** Stores {@code steps} of one dossier, its first first; returns the ids of the stored events. */
    List<String> happens(List<? extends DossierEvent> steps) {
        List<String> ids = new ArrayList<>();
        for (int version = 0; version < steps.size(); version++) {
            ids.add(happens(steps.get(version), version));
        }
        return ids;
    }

    String happens(DossierEvent step, long version) {
        var message = new GenericDomainEventMessage<>("dossier", step.dossier().toString(), version, step);
        store.publish(message);
        return message.getIdentifier();
    }

    /** A dossier was received, and its notice waits. */
    Notice waits(Tales tales, Medium medium) {
        String event = happens(tales.received(), 0);
        Instant now = clock.instant();
        Notice notice = Notice.about(event, "dossier.received", tales.id(), medium, now, now.plus(Duration.ofDays(5)));
        outbox().add(notice);
        return notice;
    }

    Outbox outbox() {
        return new Outbox(database);
    }

    Journal journal() {
        return new Journal(store);
    }

    Courier courier(Carrier carrier) {
        return courier(carrier, database, store);
    }

    /** One that works on disturbed stores. */
    Courier courier(Carrier carrier, DataSource disturbed, EventStore disturbedStore) {
        BackOff backOff = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1), () -> 0);
        return new Courier(
                new Mailroom(
                        new Outbox(disturbed),
                        new Journal(disturbedStore),
                        new Stories(disturbedStore),
                        tally,
                        backOff,
                        LEASE,
                        clock),
                carrier);
    }

    /** What listens on a database of the caller's. */
    Listening listening(UnaryOperator<DataSource> disturbance, Medium... media) {
        DataSource disturbed = disturbance.apply(database);
        var policy = new WhenADossierMovesThenANoticeWaits(
                new Outbox(disturbed), Set.of(media), Duration.ofDays(5), () -> {});
        return new Listening(
                store,
                NoticeConfiguration.tokens(
                        disturbed, context.getBean(TokenSchema.class), context.getBean(Serializer.class)),
                new SpringTransactionManager(new JdbcTransactionManager(disturbed)),
                policy);
    }

    Notice now(Notice notice) {
        return outbox().find(notice.id()).orElseThrow();
    }

    long rows() {
        return sql.sql("SELECT count(*) FROM notice_outbox").query(Long.class).single();
    }

    List<NoticeEvent> eventsOf(Notice notice) {
        return store.readEvents(notice.id().stream())
                .asStream()
                .map(message -> (NoticeEvent) message.getPayload())
                .toList();
    }

    @Override
    public void close() throws IOException {
        context.close();
        server.close();
    }
}
