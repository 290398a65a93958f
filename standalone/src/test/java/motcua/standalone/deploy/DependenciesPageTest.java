package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} names what the poms name. */
class DependenciesPageTest {

    private static final List<String> POMS = List.of(
            "pom.xml",
            "shared-kernel/pom.xml",
            "witness/pom.xml",
            "auditor/pom.xml",
            "platform/pom.xml",
            "command-side/pom.xml",
            "query-side/pom.xml",
            "standalone/pom.xml",
            "benchmarks/pom.xml");
    private static final Pattern ARTIFACT =
            Pattern.compile("<groupId>(?!vn\\.motcua)[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");

    @Test
    void everyArtifactOfThePomsHasItsLineAndNoLineIsLeftOver() {
        Set<String> used = new TreeSet<>();
        for (String pom : POMS) {
            ARTIFACT.matcher(House.text(pom)).results().forEach(found -> used.add(found.group(1)));
        }
        String page = House.text("docs/dependencies.md");
        assertThat(used).isNotEmpty().allSatisfy(artifact -> assertThat(page).contains("`" + artifact + "`"));
        String artifacts = page.substring(0, page.indexOf("## Images"));
        Set<String> lines = new TreeSet<>();
        LINE.matcher(artifacts)
                .results()
                .forEach(line ->
                        lines.addAll(List.of(line.group(1).replace("`", "").split(", "))));
        assertThat(used).containsAll(lines);
    }
}
