package motcua.standalone.deploy;

import static motcua.standalone.deploy.House.names;
import static motcua.standalone.deploy.House.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What {@code docker compose} would complain about, and what it would not but we do. */
class ComposeFileTest {

    private static final String FILE = "docker-compose.yml";
    private static final JsonNode COMPOSE = House.yaml(FILE);
    private static final JsonNode SERVICES = COMPOSE.path("services");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)(?!S_(URL|USER)).*");

    static List<String> services() {
        return names(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsWatchedRestartedAndBounded(String name) {
        JsonNode service = SERVICES.path(name);
        assertThat(strings(service.path("healthcheck").path("test"))).hasSizeGreaterThan(1);
        assertThat(service.path("restart").asString()).isEqualTo("unless-stopped");
        assertThat(service.path("mem_limit").asString()).isNotEmpty();
        assertThat(service.path("logging").path("options").path("max-size").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceHasAsFewRightsAsItCan(String name) {
        JsonNode service = SERVICES.path(name);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(strings(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(service.has("cap_add")).isFalse();
        assertThat(strings(service.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(service.path("privileged").asBoolean(false)).isFalse();
        // Our own images say it themselves: see DockerfilesTest.
        assertThat(service.has("build") || service.path("user").asString("0").matches("[1-9]\\d*:\\d+"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyImageIsBuiltHereOrPinned(String name) {
        JsonNode service = SERVICES.path(name);
        if (service.has("build")) {
            assertThat(service.path("image").asString()).startsWith("motcua/").endsWith(":${MOTCUA_TAG:-local}");
            JsonNode build = service.path("build");
            String file = build.isString()
                    ? build.asString() + "/Dockerfile"
                    : build.path("dockerfile").asString();
            assertThat(House.file(file)).isRegularFile();
        } else {
            assertThat(service.path("image").asString()).matches(PINNED);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceNamesIsDeclared(String name) {
        JsonNode service = SERVICES.path(name);
        assertThat(names(COMPOSE.path("networks"))).containsAll(names(service.path("networks")));
        assertThat(names(SERVICES)).containsAll(names(service.path("depends_on")));
        assertThat(names(COMPOSE.path("secrets"))).containsAll(strings(service.path("secrets")));
        assertThat(names(COMPOSE.path("volumes")))
                .containsAll(strings(service.path("volumes")).stream()
                        .map(volume -> volume.substring(0, volume.indexOf(':')))
                        .toList());
        assertThat(names(COMPOSE.path("configs")))
                .containsAll(House.all(service.path("configs"))
                        .map(config -> config.path("source").asString())
                        .toList());
        service.path("depends_on")
                .properties()
                .forEach(dependency -> assertThat(
                                dependency.getValue().path("condition").asString())
                        .isIn("service_healthy", "service_started"));
    }

    @Test
    void everythingDeclaredIsUsed() {
        Set<String> used = new TreeSet<>();
        for (JsonNode service : SERVICES) {
            used.addAll(names(service.path("networks")));
            used.addAll(strings(service.path("secrets")));
            House.all(service.path("configs"))
                    .forEach(config -> used.add(config.path("source").asString()));
            strings(service.path("volumes")).forEach(volume -> used.add(volume.substring(0, volume.indexOf(':'))));
        }
        Set<String> declared = new TreeSet<>();
        for (String section : List.of("networks", "volumes", "secrets", "configs")) {
            declared.addAll(names(COMPOSE.path(section)));
        }
        assertThat(used).isEqualTo(declared);
    }

    @Test
    void everyConfigurationFileIsThere() {
        for (JsonNode config : COMPOSE.path("configs")) {
            assertThat(House.file(config.path("file").asString())).isRegularFile();
        }
    }

    @Test
    void onlyTheFrontDoorIsReachedFromOutsideAndOnlyFromThisMachineUnlessTold() {
        List<String> open = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : SERVICES.properties()) {
            strings(service.getValue().path("ports")).forEach(port -> open.add(service.getKey() + " " + port));
            assertThat(service.getValue().path("network_mode").asString("")).isEmpty();
        }
        assertThat(open).hasSize(2).allMatch(port -> port.startsWith("front-door ${MOTCUA_BIND:-127.0.0.1}:"));
        assertThat(names(COMPOSE.path("networks")))
                .filteredOn(network ->
                        !COMPOSE.path("networks").path(network).path("internal").asBoolean(false))
                .containsExactly("edge");
    }

    @Test
    void eventsAreReachedByTheTwoSidesAndViewsAndKeysByOne() {
        assertThat(onNetwork("events")).containsExactly("axon-server", "command-side", "postgres", "query-side");
        assertThat(onNetwork("views")).containsExactly("mongodb", "query-side");
        assertThat(onNetwork("keys")).containsExactly("command-side", "keys");
        assertThat(onNetwork("edge")).containsExactly("front-door");
    }

    private static List<String> onNetwork(String network) {
        return names(SERVICES).stream()
                .filter(name -> names(SERVICES.path(name).path("networks")).contains(network))
                .sorted()
                .toList();
    }

    @Test
    void exactlyOneEventStoreStartsAndTheSidesRunOnTheProfileOfItsName() {
        for (String store : List.of("axon-server", "postgres")) {
            assertThat(strings(SERVICES.path(store).path("profiles"))).containsExactly(store);
        }
        for (String side : List.of("command-side", "query-side")) {
            JsonNode service = SERVICES.path(side);
            assertThat(service.path("environment")
                            .path("SPRING_PROFILES_ACTIVE")
                            .asString())
                    .startsWith("${COMPOSE_PROFILES:?");
            for (String store : List.of("axon-server", "postgres")) {
                JsonNode dependency = service.path("depends_on").path(store);
                assertThat(dependency.path("condition").asString()).isEqualTo("service_healthy");
                assertThat(dependency.path("required").asBoolean(true)).isFalse();
            }
        }
        assertThat(House.text(".env.example")).containsPattern("(?m)^COMPOSE_PROFILES=axon-server$");
    }

    @Test
    void everyVariableIsInTheExampleAndNothingElse() {
        Set<String> asked = new TreeSet<>(VARIABLE.matcher(House.text(FILE))
                .results()
                .map(found -> found.group(1))
                .toList());
        Set<String> offered = new TreeSet<>(Pattern.compile("(?m)^(\\w+)=")
                .matcher(House.text(".env.example"))
                .results()
                .map(found -> found.group(1))
                .toList());
        assertThat(offered).isEqualTo(asked);
    }

    @Test
    void noSecretHasAValueInAnyFile() {
        for (JsonNode service : SERVICES) {
            service.path("environment").properties().stream()
                    .filter(variable -> SECRET.matcher(variable.getKey()).matches())
                    .forEach(variable ->
                            assertThat(variable.getValue().asString()).matches("\\$\\{\\w+:\\?[^}]*}"));
        }
        assertThat(SERVICES.path("query-side")
                        .path("environment")
                        .path("MONGODB_URI")
                        .asString())
                .contains(":${MONGODB_PASSWORD:?}@");
        assertThat(Pattern.compile("(?m)^(\\w*PASSWORD\\w*)=(.*)$")
                        .matcher(House.text(".env.example"))
                        .results()
                        .map(MatchResult::group))
                .hasSize(5)
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void everyProbeIsAScriptThatIsThere() {
        assertThat(strings(SERVICES.path("axon-server").path("healthcheck").path("test")))
                .containsSequence("bash", "/opt/motcua/ready.sh", "8024");
        for (String side : List.of("command-side", "query-side")) {
            JsonNode service = SERVICES.path(side);
            assertThat(strings(service.path("healthcheck").path("test")))
                    .endsWith(service.path("environment").path("MOTCUA_PORT").asString());
        }
        assertThat(Files.exists(House.file("deploy/ready.sh"))).isTrue();
    }
}
