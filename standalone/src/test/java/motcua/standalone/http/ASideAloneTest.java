package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.command.platform.CommandSideApplication;
import motcua.platform.security.PathRules;
import motcua.query.platform.QuerySideApplication;
import motcua.standalone.deploy.FrontDoor;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import motcua.standalone.signin.Provider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each side as it runs apart: a door that stands only there has a rule as well, and no rule speaks of a door of the other side. */
class ASideAloneTest {

    @TempDir
    static Path directory;

    private static EmbeddedPostgresServer postgres;
    private static EmbeddedMongo mongo;

    @BeforeAll
    static void storesAreThere() {
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        postgres.demandDatabase("motcua_keys", "keys");
        mongo = EmbeddedMongo.start();
    }

    @AfterAll
    static void storesGo() {
        mongo.close();
        postgres.close();
    }

    @Test
    void everyEndpointOfTheCommandSideHasARuleAndEveryRuleAnEndpoint() {
        everyEndpointHasARule(CommandSideApplication.class, "command-side", "POST /api/v1/dossiers");
    }

    @Test
    void everyEndpointOfTheQuerySideHasARuleAndEveryRuleAnEndpoint() {
        everyEndpointHasARule(QuerySideApplication.class, "query-side", "GET /api/v1/queues/{officer}");
    }

    private static void everyEndpointHasARule(Class<?> program, String side, String aDoor) {
        try (ConfigurableApplicationContext context = start(program, side)) {
            var mapped = Mapped.endpoints(context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                            .values())
                    .keySet();

            assertThat(mapped).contains(aDoor);
            assertThat(Mapped.ruled(context.getBeansOfType(PathRules.class).values()))
                    .isEqualTo(mapped);
            // What describes the doors, and who asks whether the process lives, stays inside.
            assertThat(mapped)
                    .filteredOn(door -> door.contains(" /api/") || door.contains(" /trail/"))
                    .allSatisfy(door -> assertThat(FrontDoor.sideBehind(door)).hasValue(side));
        }
    }

    /** The sides log for machines, and how a process logs is the same for all that runs in it: the next tests want it as it was. */
    @AfterAll
    static void theLogIsAsItWas() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    private static ConfigurableApplicationContext start(Class<?> program, String side) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SpringApplication application = new SpringApplication(program);
        application.setRegisterShutdownHook(false);
        List<String> settings = new ArrayList<>(List.of(
                "spring.config.name=" + side,
                "MOTCUA_EVENTS_URL=" + postgres.jdbcUrl(),
                "MOTCUA_EVENTS_USER=" + postgres.user(),
                "MOTCUA_EVENTS_PASSWORD=" + postgres.password(),
                "MOTCUA_KEYS_URL=" + postgres.jdbcUrl("motcua_keys"),
                "MOTCUA_KEYS_PASSWORD=keys",
                "MONGODB_URI=" + mongo.uri() + "/motcua",
                "MOTCUA_DATA=" + directory.resolve(side),
                "MOTCUA_PORT=0",
                "MOTCUA_MANAGEMENT_PORT=0",
                "motcua.sign-in.issuer=" + Provider.ISSUER,
                "motcua.sign-in.keys=" + Provider.keysIn(directory)));
        return application.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
