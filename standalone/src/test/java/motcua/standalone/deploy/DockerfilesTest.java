package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How our images are made. */
class DockerfilesTest {

    private static final String SIDE = "deploy/side.Dockerfile";

    /** Instructions, one a line, without comments and with their continuations. */
    private static List<String> instructions(String path) {
        return House.text(path)
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIDE, "deploy/front-door/Dockerfile"})
    void everyImageRunsAsNobodyInParticularOnAPinnedBase(String path) {
        List<String> lines = instructions(path);
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList())
                .last()
                .isEqualTo("USER 10001:10001");
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .allMatch(line -> line.matches("FROM [a-z/-]+:(\\$\\{JAVA}|\\d+\\.\\d+\\.\\d+[\\w.-]*)( AS \\w+)?"));
        assertThat(lines).noneMatch(line -> line.contains("latest"));
    }

    @Test
    void bothStagesRunOnTheSamePinnedJava() {
        assertThat(instructions(SIDE).getFirst()).matches("ARG JAVA=25\\.\\d+\\.\\d+_\\d+-jre-\\w+");
    }

    @Test
    void layersAreCopiedFromTheRarestChangeToTheCommonest() {
        assertThat(instructions(SIDE).stream()
                        .filter(line -> line.startsWith("COPY --from=layers"))
                        .map(line -> line.replaceAll(".*/unpacked/([a-z-]+)/ .*", "$1")))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void theProcessTakesItsMeasureFromTheContainerAndLeavesWhenMemoryIsOut() {
        assertThat(instructions(SIDE).getLast())
                .startsWith("ENTRYPOINT [\"java\"")
                .contains("-XX:MaxRAMPercentage=", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError")
                .endsWith("\"-jar\", \"side.jar\"]");
    }

    @Test
    void theBuildNeverSeesKeysOrData() {
        assertThat(instructions(SIDE + ".dockerignore"))
                .startsWith("*")
                .containsExactlyInAnyOrder(
                        "*",
                        "!deploy/ready.sh",
                        "!command-side/target/command-side-*-exec.jar",
                        "!query-side/target/query-side-*-exec.jar");
    }

    /** A build argument and a variable stay readable in the image for ever; so does a file that a later step deletes. */
    @ParameterizedTest
    @ValueSource(strings = {SIDE, "deploy/front-door/Dockerfile"})
    void noImageCarriesASecret(String path) {
        assertThat(instructions(path))
                .noneMatch(line -> line.matches("(?i)(ARG|ENV|RUN|LABEL) .*(PASSWORD|SECRET|TOKEN|[_ ]KEY).*"))
                .filteredOn(line -> line.startsWith("COPY ") || line.startsWith("ADD "))
                .allMatch(line -> line.matches("COPY (--from=layers /unpacked/[a-z-]+/ \\./"
                        + "|\\$\\{SIDE}/target/\\$\\{SIDE}-\\*-exec\\.jar /side\\.jar"
                        + "|deploy/ready\\.sh \\./|Caddyfile /etc/caddy/Caddyfile)"));
    }
}
