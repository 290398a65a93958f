package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import motcua.platform.security.Accounts;
import motcua.platform.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment that the compose file gives a side arrives in its configuration. */
class SidesConfigurationTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::[-?]([^}]*))?}");

    private static ConfigurableEnvironment environment(String side, String store) {
        Map<String, String> given = Map.of(
                "COMPOSE_PROFILES",
                store,
                "MOTCUA_EVENTS_PASSWORD",
                "events-secret",
                "MOTCUA_KEYS_PASSWORD",
                "keys-secret",
                "MOTCUA_TRAIL_ORIGIN",
                "trail.test",
                "MONGODB_PASSWORD",
                "views-secret");
        Map<String, Object> variables = new HashMap<>();
        House.yaml("docker-compose.yml")
                .path("services")
                .path(side)
                .path("environment")
                .properties()
                .forEach(variable -> variables.put(
                        variable.getKey(),
                        VARIABLE.matcher(variable.getValue().asString())
                                .replaceAll(found -> given.getOrDefault(found.group(1), "unset"))));
        variables.put(
                "SPRING_CONFIG_IMPORT",
                "file:" + House.file("deploy/accounts.example.yml").toAbsolutePath());
        variables.put("SPRING_CONFIG_NAME", side); // the main class sets it as a system property
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "command-side, axon-server, 8081, true",
        "command-side, postgres, 8081, false",
        "query-side, axon-server, 8082, true",
        "query-side, postgres, 8082, false"
    })
    void aSideFindsItsStoreAndListensWhereTheOthersLook(String side, String store, String port, boolean server) {
        ConfigurableEnvironment environment = environment(side, store);
        assertThat(environment.getProperty("spring.application.name")).isEqualTo("motcua-" + side);
        assertThat(environment.getProperty("motcua.store")).isEqualTo(store);
        assertThat(environment.getProperty("axon.axonserver.enabled", Boolean.class))
                .isEqualTo(server);
        assertThat(environment.getProperty("server.port")).isEqualTo(port);
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        if (server) {
            assertThat(environment.getProperty("axon.axonserver.servers")).isEqualTo("axon-server:8124");
        } else {
            assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql://postgres:5432/");
            assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("events-secret");
        }
    }

    @ParameterizedTest
    @CsvSource({"axon-server", "postgres"})
    void theQuerySideFindsItsViews(String store) {
        assertThat(environment("query-side", store).getProperty("motcua.mongo.uri"))
                .isEqualTo("mongodb://motcua:views-secret@mongodb:27017/motcua?replicaSet=motcua&authSource=motcua");
    }

    @ParameterizedTest
    @CsvSource({"axon-server", "postgres"})
    void theCommandSideKeepsItsKeyOnItsVolume(String store) {
        assertThat(environment("command-side", store).getProperty("motcua.sealing-key-file"))
                .startsWith("/var/lib/motcua/");
    }

    @ParameterizedTest
    @CsvSource({"axon-server", "postgres"})
    void onlyTheCommandSideFindsTheKeysOfPeople(String store) {
        ConfigurableEnvironment environment = environment("command-side", store);
        assertThat(environment.getProperty("motcua.keys.jdbc-url"))
                .isEqualTo("jdbc:postgresql://keys:5432/motcua_keys");
        assertThat(environment.getProperty("motcua.keys.username")).isEqualTo("motcua_keys");
        assertThat(environment.getProperty("motcua.keys.password")).isEqualTo("keys-secret");
        assertThat(environment.getProperty("motcua.keys.encryption-key-file")).startsWith("/var/lib/motcua/");
        assertThat(environment("query-side", store).getProperty("motcua.keys.password"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"command-side, axon-server", "command-side, postgres", "query-side, axon-server", "query-side, postgres"
    })
    void bothSidesTakeOrdersUnderTheNameOfTheLogAndDemandThatTheyAreSigned(String side, String store) {
        ConfigurableEnvironment environment = environment(side, store);
        assertThat(environment.getProperty("motcua.orders.house")).isEqualTo("trail.test");
        // Nothing of ours says no; without a word it is yes.
        assertThat(environment.getProperty("motcua.orders.required")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"command-side", "query-side"})
    void theExampleOfAccountsIsReadAndLetsNobodyIn(String side) {
        Accounts accounts = Binder.get(environment(side, "axon-server"))
                .bind("motcua", Accounts.class)
                .get();
        assertThat(accounts.find("leader.1")).hasValueSatisfying(leader -> {
            assertThat(leader.roles()).containsExactlyInAnyOrder(Role.LEADER, Role.OFFICER);
            assertThat(leader.office()).hasToString("H37.08.01");
        });
        assertThat(accounts.find("auditor.1"))
                .hasValueSatisfying(auditor -> assertThat(auditor.office()).isNull());
    }
}
