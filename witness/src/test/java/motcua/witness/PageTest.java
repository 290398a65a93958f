package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import org.junit.jupiter.api.Test;

/** {@code docs/witness.md} tells what is true. */
class PageTest {

    private static final Path PAGE = Path.of("..", "docs", "witness.md");
    private static final Pattern OPTION = Pattern.compile("(?m)^ *(?:\\| `)?(--[a-z]+)\\b");
    private static final Pattern LOGS = Pattern.compile("(?s)```\n(log .*?)```");

    private static List<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void itHasEachOptionThatHelpHas() throws IOException {
        assertThat(options(Files.readString(PAGE)))
                .isEqualTo(options(Help.TEXT))
                .hasSize(5);
    }

    @Test
    void itsPolicyIsOne() throws IOException {
        List<String> examples = LOGS.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(Policy.parse(examples.getFirst() + "quorum none\n").logs()).hasSize(1);
        Policy policy = Policy.parse(examples.getLast());
        assertThat(policy.witnesses()).hasSize(3).noneMatch(witness -> witness.url() == null);
        assertThat(policy.quorum())
                .isInstanceOfSatisfying(
                        Quorum.Group.class,
                        group -> assertThat(group.threshold()).isEqualTo(2));
        assertThat(policy.trust("log.example.vn/motcua").logKeys()).hasSize(1);
    }
}
