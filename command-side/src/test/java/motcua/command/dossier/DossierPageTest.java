package motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.Act;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** {@code docs/dossier.md} has the table of what people can do, printed from what the rules do. */
class DossierPageTest {

    /** Tests run in the directory of their module. */
    private static final Path PAGE = Path.of("../docs/dossier.md");

    private static final String HEAD = """
            | command | `POST /api/v1/dossiers…` | by | where the dossier stands | leads to | source |
            |---|---|---|---|---|---|
            """;

    @Test
    void hasTheTableOfTransitions() throws IOException {
        String table = HEAD
                + Stream.of(Act.values())
                        .filter(act -> !act.givers().contains(Act.By.HOUSE))
                        .map(DossierPageTest::line)
                        .collect(Collectors.joining("\n", "", "\n"));

        assertThat(tableOf(Files.readString(PAGE)))
                .as("the table in the section 'What is possible' of docs/dossier.md")
                .isEqualTo(table);
    }

    private static String tableOf(String page) {
        String section = page.substring(page.indexOf("## What is possible"));
        int start = section.indexOf("| command");
        return section.substring(start, section.indexOf("\n\n", start) + 1);
    }

    private static String line(Act act) {
        String path = DossierPaths.PATHS.get(act);
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        act.command(),
                        path == null ? "" : "`/{id}/" + path + "`",
                        act.givers().stream()
                                .map(by -> by.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        Stream.concat(
                                        act.opens() ? Stream.of("none") : Stream.empty(),
                                        act.states().stream().map(State::portalCode))
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                        Arrows.of(act).stream()
                                .map(State::portalCode)
                                .sorted()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                        act.source());
    }
}
