package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.command.platform.CommandSideApplication;
import motcua.query.platform.QuerySideApplication;
import motcua.standalone.crash.Door.Reply;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import motcua.standalone.signin.Provider;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The profile {@code axon-server}, on a machine where there is none: what it wires, and that an outage is one. */
class AxonServerAwayTest {

    @TempDir
    Path directory;

    @Test
    void theCommandSideStartsWithoutItAndSaysThatItIsAway() throws IOException {
        // The keys of people are in a database of their own: without it nobody can be received, wherever events go.
        try (EmbeddedPostgresServer keys = EmbeddedPostgresServer.start(directory.resolve("keys"));
                ConfigurableApplicationContext side = start(
                        CommandSideApplication.class,
                        "command-side",
                        "--motcua.keys.jdbc-url=" + keys.jdbcUrl(),
                        "--motcua.keys.username=" + keys.user(),
                        "--motcua.keys.password=" + keys.password())) {
            assertThat(side.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(side.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            Door door = door(side);
            assertThat(door.get("/livez").status()).isEqualTo(200);
            assertThat(door.get("/readyz").status()).isEqualTo(503);

            Reply reply = door.post(Asked.of("lan", "away", "/api/v1/dossiers", """
                    {"channel": "COUNTER", "procedure": "1.001193", "applicant": {"name": "Bế Thị Hạnh"}}"""));
            assertThat(reply.status()).as("%s", reply).isEqualTo(503);
            assertThat(reply.reason()).isEqualTo("STORE_AWAY");
        }
    }

    @Test
    void theQuerySideStartsWithoutItAndSaysThatItIsNotReady() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                ConfigurableApplicationContext side =
                        start(QuerySideApplication.class, "query-side", "--motcua.mongo.uri=" + mongo.uri())) {
            assertThat(side.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(side.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
            Door door = door(side);
            assertThat(door.get("/livez").status()).isEqualTo(200);
            assertThat(door.get("/readyz").status()).isEqualTo(503);
            assertThat(door.get("/api/v1/scoreboard").status()).isEqualTo(503);
        }
    }

    /** Neither a database nor an Axon Server is where these settings point to. */
    private ConfigurableApplicationContext start(Class<?> main, String name, String... more) throws IOException {
        Path accounts = Files.writeString(directory.resolve("accounts.properties"), People.asProperties());
        return new SpringApplicationBuilder(main)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "spring.config.name=" + name,
                        "spring.config.additional-location=file:" + accounts,
                        "spring.profiles.active=axon-server")
                .run(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        "--axon.axonserver.servers=127.0.0.1:1",
                                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing",
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--motcua.sign-in.issuer=" + Provider.ISSUER,
                                        "--motcua.sign-in.keys=" + Provider.keysIn(directory),
                                        "--motcua.data=" + directory.resolve(name)),
                                java.util.stream.Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Door door(ConfigurableApplicationContext side) {
        return new Door(side.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
