package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/trust.md} has the table of attacks that are tried in {@link AttackTest}, line by line. */
class TrustPageTest {

    /** Tests run in the directory of their module. */
    private static final Path PAGE = Path.of("../docs/trust.md");

    private static final String HEAD = """
            | what somebody does | what finds it | reported as |
            |---|---|---|
            """;

    @Test
    void hasTheTableOfTheAttacksThatAreTried() throws IOException {
        String table = HEAD + Attack.all().stream().map(Attack::line).collect(Collectors.joining("\n", "", "\n"));

        assertThat(tableOf(Files.readString(PAGE)))
                .as("the table in the section 'Attacks and what finds them' of docs/trust.md")
                .isEqualTo(table);
    }

    private static String tableOf(String page) {
        String section = page.substring(page.indexOf("## Attacks and what finds them"));
        int start = section.indexOf("| ");
        return section.substring(start, section.indexOf("\n\n", start) + 1);
    }

    @Test
    void namesEveryKindOfFinding() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Kind.values()).allSatisfy(kind -> assertThat(page).contains("`" + kind + "`"));
    }
}
