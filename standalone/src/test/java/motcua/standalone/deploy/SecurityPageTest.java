package motcua.standalone.deploy;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} answers every item of the standard once, and each test it names is there. */
class SecurityPageTest {

    private static final String PAGE = House.text("docs/security.md");

    private static final String MET_ITEMS =
            PAGE.substring(PAGE.indexOf("## ASVS: met"), PAGE.indexOf("## ASVS: not applicable"));

    /** ASVS 5.0.0: how many items of level 1 and 2 each section has; those of level 3 come after them, so these are 1 to n. */
    private static final Map<Integer, List<Integer>> ITEMS = Map.ofEntries(
            Map.entry(1, List.of(2, 9, 11, 3, 2)),
            Map.entry(2, List.of(3, 3, 4, 1)),
            Map.entry(3, List.of(0, 2, 4, 6, 5, 0, 2)),
            Map.entry(4, List.of(3, 1, 2, 4)),
            Map.entry(5, List.of(1, 3, 2, 3)),
            Map.entry(6, List.of(3, 12, 4, 4, 5, 3, 0, 4)),
            Map.entry(7, List.of(3, 4, 2, 5, 2, 2)),
            Map.entry(8, List.of(2, 3, 1, 1)),
            Map.entry(9, List.of(3, 4)),
            Map.entry(10, List.of(2, 2, 4, 11, 5, 2, 3)),
            Map.entry(11, List.of(2, 3, 3, 4, 1, 1)),
            Map.entry(12, List.of(3, 2, 4)),
            Map.entry(13, List.of(1, 5, 2, 5)),
            Map.entry(14, List.of(2, 4, 3)),
            Map.entry(15, List.of(3, 3, 7)),
            Map.entry(16, List.of(1, 5, 4, 3, 3)),
            Map.entry(17, List.of(1, 4, 2)));

    private static final Pattern NUMBER = Pattern.compile("v5\\.0\\.0-([\\d.]*\\d)(?: to (\\d+))?");
    private static final Pattern MET = Pattern.compile("(?m)^\\| v5\\.0\\.0-(\\d+\\.\\d+\\.\\d+) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    private static Stream<String> items() {
        return ITEMS.entrySet().stream()
                .flatMap(chapter -> IntStream.range(0, chapter.getValue().size())
                        .boxed()
                        .flatMap(section -> IntStream.rangeClosed(
                                        1, chapter.getValue().get(section))
                                .mapToObj(item -> chapter.getKey() + "." + (section + 1) + "." + item)));
    }

    /** The items that {@code number} stands for: itself, those of a section or chapter, or those up to another one. */
    private static Stream<String> items(MatchResult number) {
        String from = number.group(1);
        if (number.group(2) == null) {
            return items().filter(item -> (item + ".").startsWith(from + "."));
        }
        int point = from.lastIndexOf('.') + 1;
        return IntStream.rangeClosed(Integer.parseInt(from.substring(point)), Integer.parseInt(number.group(2)))
                .mapToObj(item -> from.substring(0, point) + item);
    }

    @Test
    void everyItemOfTheFirstTwoLevelsIsAnsweredOnce() {
        List<String> answered = new ArrayList<>();
        NUMBER.matcher(PAGE).results().forEach(number -> {
            List<String> meant = items(number).toList();
            assertThat(meant).as(number.group()).isNotEmpty();
            answered.addAll(meant);
        });
        assertThat(items()).hasSize(253);
        assertThat(answered).containsExactlyInAnyOrderElementsOf(items().toList());
    }

    @Test
    void whatIsMetSaysHowAndWhichTestShowsIt() {
        List<MatchResult> met = MET.matcher(MET_ITEMS).results().toList();
        assertThat(met).hasSizeGreaterThan(80).allSatisfy(line -> {
            String[] cells = line.group(2).split("\\|", -1);
            assertThat(cells)
                    .as(line.group())
                    .hasSize(3)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank());
            assertThat(cells[2]).as(line.group()).containsPattern("Test`|Test#|review");
        });
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Map<String, List<Path>> sources = testSources();
        assertThat(TEST.matcher(PAGE).results())
                .isNotEmpty()
                .filteredOn(test -> sources.getOrDefault(test.group(1) + ".java", List.of()).stream()
                        .noneMatch(
                                source -> test.group(2) == null || text(source).contains(" " + test.group(2) + "(")))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static Map<String, List<Path>> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(House.file("."))) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(groupingBy(file -> file.getFileName().toString()));
        }
    }

    private static String text(Path file) {
        return House.text(House.file(".").relativize(file).toString());
    }
}
